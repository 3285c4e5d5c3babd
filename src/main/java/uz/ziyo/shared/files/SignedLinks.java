package uz.ziyo.shared.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Links that carry their own permission: a plain {@code GET} works for whoever was given
 * one, until it expires.
 */
@Component
public class SignedLinks {

	/** A link is good for this long at least, and for an hour more at most. */
	public static final Duration VALIDITY = Duration.ofHours(6);

	private static final long STEP = Duration.ofHours(1).toSeconds();

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	private final Clock clock;

	SignedLinks(SecretKeys keys, Clock clock) {
		this.key = new SecretKeySpec(keys.ofLinks(), ALGORITHM);
		this.clock = clock;
	}

	/** Where the application is to be found, as the request under way has it. */
	public String base() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
	}

	/**
	 * An absolute link. Those made within one hour are the same, so that browsers and
	 * proxies may keep what it leads to.
	 * @param base from {@link #base()}
	 */
	public String link(String base, StoredFile file) {
		long expires = (this.clock.instant().getEpochSecond() / STEP + 1) * STEP + VALIDITY.toSeconds();
		return base + "/files/" + file.key() + "/" + UriUtils.encodePathSegment(file.name(), StandardCharsets.UTF_8)
				+ "?e=" + expires + "&s=" + sign(file.key(), file.name(), expires);
	}

	boolean isGood(String key, String name, long expires, String signature) {
		byte[] expected = sign(key, name, expires).getBytes(StandardCharsets.US_ASCII);
		return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
	}

	boolean isExpired(long expires) {
		return this.clock.instant().getEpochSecond() >= expires;
	}

	private String sign(String key, String name, long expires) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			byte[] signature = mac.doFinal((key + "\n" + name + "\n" + expires).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
