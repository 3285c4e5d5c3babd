package uz.ziyo.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.list.Rows;

/**
 * Counts wrong passwords by account and by address. They lie in the database because
 * several copies of the application count together.
 */
@Component
class FailedSignIns {

	static final int MOST_FOR_ACCOUNT = 10;

	static final int MOST_FROM_ADDRESS = 50;

	static final Duration WINDOW = Duration.ofMinutes(15);

	private final JdbcClient jdbc;

	private final Clock clock;

	FailedSignIns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	static String account(long id) {
		return "account:" + id;
	}

	/**
	 * A fingerprint, as people type passwords into the field for the name.
	 */
	static String unknown(String name) {
		String folded = (name != null) ? name.strip().toLowerCase(Locale.ROOT) : "";
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
			return "name:" + HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Where an attempt comes from. Of an IPv6 address the first half: who has one has all
	 * that share it.
	 */
	static String network(String address) {
		if (address == null || address.indexOf(':') < 0) {
			return String.valueOf(address);
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == 16) ? HexFormat.of().formatHex(bytes, 0, 8) + "::/64" : address;
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

	/**
	 * Looks for the tenth newest failure of the account and the fiftieth of the address:
	 * the one that must leave the window before the next attempt. One statement.
	 */
	void refuseIfTooMany(String subject, String address) {
		refuseIfMoreThan(MOST_FOR_ACCOUNT - 1, MOST_FROM_ADDRESS - 1, subject, address);
	}

	private void refuseIfMoreThan(int forAccount, int fromAddress, String subject, String address) {
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				select
				  (select failed_at from failed_sign_in where subject = :subject and failed_at > :from
				   order by failed_at desc offset :forAccount rows fetch first 1 rows only) as for_account,
				  (select failed_at from failed_sign_in where address = :address and failed_at > :from
				   order by failed_at desc offset :fromAddress rows fetch first 1 rows only) as from_address
				""")
			.param("subject", subject)
			.param("address", network(address))
			.param("from", utc(now.minus(WINDOW)))
			.param("forAccount", forAccount)
			.param("fromAddress", fromAddress)
			.query((row, number) -> later(Rows.instant(row, "for_account"), Rows.instant(row, "from_address")))
			.single()
			.ifPresent((failedAt) -> {
				throw new TooManyAttempts(Duration.between(now, failedAt.plus(WINDOW)));
			});
	}

	/**
	 * One more. Of several guesses at the same time, those beyond the limit are not told
	 * whether they were right.
	 */
	void record(String subject, String address) {
		Instant now = this.clock.instant();
		this.jdbc.sql("insert into failed_sign_in (subject, address, failed_at) values (:subject, :address, :now)")
			.param("subject", subject)
			.param("address", network(address))
			.param("now", utc(now))
			.update();
		this.jdbc.sql("delete from failed_sign_in where failed_at < :from")
			.param("from", utc(now.minus(WINDOW)))
			.update();
		refuseIfMoreThan(MOST_FOR_ACCOUNT, MOST_FROM_ADDRESS, subject, address);
	}

	private static Optional<Instant> later(Instant one, Instant other) {
		return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
			.flatMap(Optional::stream)
			.max(Comparator.naturalOrder());
	}

	private static OffsetDateTime utc(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
