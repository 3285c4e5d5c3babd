package uz.ziyo.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The application's clock in tests. It stands still on Friday 20 November 2026, 14:30 in
 * Tashkent, until a test moves it; the next test finds it there again.
 */
public final class TestClock extends Clock {

	public static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

	public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	public static final LocalTime TIME = LocalTime.of(14, 30);

	private volatile Instant now;

	TestClock() {
		reset();
	}

	/** Moves to the time of the centre, as in {@code set("2026-11-21T09:00")}. */
	public void set(String centreTime) {
		set(LocalDateTime.parse(centreTime));
	}

	public void set(LocalDateTime centreTime) {
		this.now = centreTime.atZone(TASHKENT).toInstant();
	}

	public void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

	/** Back to where every test finds it. */
	void reset() {
		set(TODAY.atTime(TIME));
	}

	@Override
	public ZoneId getZone() {
		return TASHKENT;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		TestClock original = this;
		return new Clock() {

			@Override
			public ZoneId getZone() {
				return zone;
			}

			@Override
			public Clock withZone(ZoneId other) {
				return original.withZone(other);
			}

			@Override
			public Instant instant() {
				return original.instant();
			}

		};
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
