package uz.ziyo.exams;

import java.time.LocalDate;

import uz.ziyo.shared.Coded;

/**
 * How far an exam is; each is in one of these.
 */
public enum ExamStatus implements Coded {

	/** Not yet published, and nobody has sat it. */
	DRAFT("draft"),
	/** Students may sit it, and another day is meant for that. */
	PUBLISHED("published"),
	/** Students may sit it, and today is its day. */
	RUNNING("running"),
	/** Nobody can begin it any more. */
	CLOSED("closed");

	private final String code;

	ExamStatus(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	static ExamStatus of(boolean published, boolean active, boolean sat, LocalDate date, LocalDate today) {
		if (!published) {
			return sat ? CLOSED : DRAFT;
		}
		if (!active) {
			return CLOSED;
		}
		return date.equals(today) ? RUNNING : PUBLISHED;
	}

	/** The same of the row {@code e}; a {@code ?} stands for today. */
	String condition() {
		return switch (this) {
			case DRAFT -> "not e.is_published and e.sat_at is null";
			case PUBLISHED -> "e.is_published and e.is_active and e.date <> ?";
			case RUNNING -> "e.is_published and e.is_active and e.date = ?";
			case CLOSED -> "(e.is_published and not e.is_active) or (not e.is_published and e.sat_at is not null)";
		};
	}

	boolean dependsOnTheDay() {
		return this == PUBLISHED || this == RUNNING;
	}

}
