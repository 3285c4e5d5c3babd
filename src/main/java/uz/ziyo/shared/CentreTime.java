package uz.ziyo.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

/**
 * The centre's wall clock. Business dates are the centre's, whatever zone the server runs
 * in.
 */
@Component
public class CentreTime {

	private final Clock clock;

	private final ZoneId zone;

	private final ThreadLocal<Instant> moved = new ThreadLocal<>();

	CentreTime(Clock clock, ZiyoProperties properties) {
		this.clock = clock;
		this.zone = properties.zone();
	}

	/** To the microsecond, as the databases keep it. */
	public Instant now() {
		return instant().truncatedTo(ChronoUnit.MICROS);
	}

	public LocalDate today() {
		return LocalDate.ofInstant(instant(), this.zone);
	}

	public LocalTime time() {
		return LocalTime.ofInstant(instant(), this.zone).truncatedTo(ChronoUnit.SECONDS);
	}

	public ZoneId zone() {
		return this.zone;
	}

	public Instant startOf(LocalDate date) {
		return date.atStartOfDay(this.zone).toInstant();
	}

	public LocalDate dateOf(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	public OffsetDateTime at(Instant instant) {
		return instant.atZone(this.zone).toOffsetDateTime();
	}

	/**
	 * Lets something happen at another time, as far as this thread can see: so the
	 * demonstration gets a past by doing what people do. Nobody else may call it; a test
	 * sees to that.
	 */
	public void during(LocalDateTime time, Runnable what) {
		Instant before = this.moved.get();
		this.moved.set(time.atZone(this.zone).toInstant());
		try {
			what.run();
		}
		finally {
			this.moved.set(before);
		}
	}

	private Instant instant() {
		Instant instant = this.moved.get();
		return (instant != null) ? instant : this.clock.instant();
	}

}
