package uz.ziyo.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tokens that were given back before their time: a signature alone would still hold. They
 * lie in the database for all copies of the application.
 */
@Component
class EndedTokens {

	private final JdbcClient jdbc;

	private final Clock clock;

	EndedTokens(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(String id, Instant expiresAt) {
		this.jdbc.sql("delete from ended_token where expires_at < ?").param(utc(this.clock.instant())).update();
		this.jdbc.sql("insert into ended_token (id, expires_at) values (?, ?) on conflict do nothing")
			.params(id, utc(expiresAt))
			.update();
	}

	boolean contains(String id) {
		return this.jdbc.sql("select count(*) from ended_token where id = ?").param(id).query(Long.class).single() > 0;
	}

	private static OffsetDateTime utc(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
