package uz.ziyo.access;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.files.SecretKeys;

/**
 * Signed tokens: access and refresh for programs, and the one that remembers a browser.
 */
@Service
public class Tokens {

	/**
	 * What a token is good for. None is good for another's purpose.
	 */
	public enum Kind {

		ACCESS("access", Duration.ofDays(1)),

		REFRESH("refresh", Duration.ofDays(3)),

		REMEMBER("remember", Duration.ofDays(14));

		private final String code;

		private final Duration life;

		Kind(String code, Duration life) {
			this.code = code;
			this.life = life;
		}

		public Duration life() {
			return this.life;
		}

	}

	private static final JWSHeader HEADER = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();

	private static final String PASSWORD_STAMP = "pwd";

	private final SignIn signIn;

	private final EndedTokens ended;

	private final Clock clock;

	private final JWSSigner signer;

	private final JWSVerifier verifier;

	Tokens(SignIn signIn, EndedTokens ended, Clock clock, SecretKeys keys) throws JOSEException {
		byte[] key = keys.ofTokens();
		this.signIn = signIn;
		this.ended = ended;
		this.clock = clock;
		this.signer = new MACSigner(key);
		this.verifier = new MACVerifier(key);
	}

	public TokenPair pair(Admission admission) {
		return new TokenPair(issue(admission, Kind.ACCESS), issue(admission, Kind.REFRESH));
	}

	public String issue(Admission admission, Kind kind) {
		Instant now = this.clock.instant();
		JWTClaimsSet claims = new JWTClaimsSet.Builder().claim("token_type", kind.code)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(kind.life)))
			.jwtID(UUID.randomUUID().toString().replace("-", ""))
			.claim("user_id", admission.caller().id())
			.claim("role", admission.caller().role().code())
			.claim(PASSWORD_STAMP, admission.passwordStamp())
			.build();
		SignedJWT token = new SignedJWT(HEADER, claims);
		try {
			token.sign(this.signer);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	/**
	 * Whose browser this remembers, as the account is now. Two statements.
	 * @throws BadToken as {@link #read}, and where it has been {@link #end ended}
	 */
	public Admission readRemembered(String token) {
		Admission admission = read(token, Kind.REMEMBER);
		if (this.ended.contains(id(token))) {
			throw new BadToken("Token is invalid or expired");
		}
		return admission;
	}

	/**
	 * Makes a token that remembers a browser worthless, also where it has been copied.
	 */
	public void end(String token) {
		try {
			JWTClaimsSet claims = verified(token);
			this.ended.add(claims.getJWTID(), claims.getExpirationTime().toInstant());
		}
		catch (BadToken ex) {
			// It is worthless already.
		}
	}

	private String id(String token) {
		return verified(token).getJWTID();
	}

	/**
	 * Whose token this is, as the account is now. One statement.
	 * @throws BadToken if it is not a token of one of these kinds, or no longer good
	 */
	public Admission read(String token, Kind... kinds) {
		JWTClaimsSet claims = verified(token);
		try {
			requireKind(claims.getStringClaim("token_type"), kinds);
			Long id = claims.getLongClaim("user_id");
			Long stamp = claims.getLongClaim(PASSWORD_STAMP);
			if (id == null || stamp == null) {
				throw new BadToken("Token contained no recognizable user identification");
			}
			return this.signIn.still(id, stamp).orElseThrow(() -> new BadToken("User not found"));
		}
		catch (ParseException ex) {
			throw new BadToken("Token is invalid or expired");
		}
	}

	private JWTClaimsSet verified(String token) {
		try {
			SignedJWT jwt = SignedJWT.parse(token);
			if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(this.verifier)) {
				throw new BadToken("Token is invalid or expired");
			}
			Date expiry = jwt.getJWTClaimsSet().getExpirationTime();
			if (expiry == null || !this.clock.instant().isBefore(expiry.toInstant())) {
				throw new BadToken("Token is invalid or expired");
			}
			return jwt.getJWTClaimsSet();
		}
		catch (ParseException | JOSEException | IllegalArgumentException ex) {
			throw new BadToken("Token is invalid or expired");
		}
	}

	private static void requireKind(String code, Kind... kinds) {
		for (Kind kind : kinds) {
			if (kind.code.equals(code)) {
				return;
			}
		}
		throw new BadToken("Token has wrong type");
	}

}
