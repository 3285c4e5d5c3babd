package uz.ziyo.sittings;

import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.list.Rows;

/**
 * Counts the wrong codes that a student has typed. They lie in the database because
 * several copies of the application count together.
 */
@Component
class WrongCodes {

	static final int MOST_IN_A_MINUTE = 5;

	static final int MOST_IN_AN_HOUR = 20;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final Duration HOUR = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final CentreTime time;

	WrongCodes(JdbcClient jdbc, CentreTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Looks for the fifth newest of the minute and the twentieth of the hour: the one
	 * that must be forgotten before the next code is listened to. One statement.
	 * @throws TooManyCodes whatever the next code is
	 */
	void refuseIfTooMany(long studentId) {
		refuseIfMoreThan(MOST_IN_A_MINUTE - 1, MOST_IN_AN_HOUR - 1, studentId);
	}

	private void refuseIfMoreThan(int inMinute, int inHour, long studentId) {
		Instant now = this.time.now();
		this.jdbc.sql("""
				select
				  (select tried_at from wrong_exam_code where student_id = :student and tried_at > :minute
				   order by tried_at desc offset :inMinute rows fetch first 1 rows only) as in_minute,
				  (select tried_at from wrong_exam_code where student_id = :student and tried_at > :hour
				   order by tried_at desc offset :inHour rows fetch first 1 rows only) as in_hour""")
			.param("student", studentId)
			.param("minute", this.time.at(now.minus(MINUTE)))
			.param("hour", this.time.at(now.minus(HOUR)))
			.param("inMinute", inMinute)
			.param("inHour", inHour)
			.query((row) -> {
				refuseUntil(Rows.instant(row, "in_hour"), HOUR, now);
				refuseUntil(Rows.instant(row, "in_minute"), MINUTE, now);
			});
	}

	private static void refuseUntil(Instant triedAt, Duration window, Instant now) {
		if (triedAt != null) {
			throw new TooManyCodes(Duration.between(now, triedAt.plus(window)));
		}
	}

	/** One more. Of several at the same time, those beyond the limit are told so. */
	void record(long studentId) {
		Instant now = this.time.now();
		this.jdbc.sql("insert into wrong_exam_code (student_id, tried_at) values (?, ?)")
			.params(studentId, this.time.at(now))
			.update();
		this.jdbc.sql("delete from wrong_exam_code where student_id = ? and tried_at < ?")
			.params(studentId, this.time.at(now.minus(HOUR)))
			.update();
		refuseIfMoreThan(MOST_IN_A_MINUTE, MOST_IN_AN_HOUR, studentId);
	}

}
