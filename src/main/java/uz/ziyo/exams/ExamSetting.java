package uz.ziyo.exams;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import uz.ziyo.shared.Coded;
import uz.ziyo.shared.Refused;

/**
 * What of an exam is changed by itself on its page. What is either so or not is
 * {@code true} or empty.
 */
public enum ExamSetting implements Coded {

	TITLE("title"), SUBJECT("subject"), DATE("date"), TIME_LIMIT("time-limit"), DESCRIPTION("description"),
	ACTIVE("active"), SHUFFLE_QUESTIONS("shuffle-questions"), SHUFFLE_OPTIONS("shuffle-options"),
	HIDE_ANSWERS("hide-answers");

	private static final String YES = "true";

	private final String code;

	ExamSetting(String code) {
		this.code = code;
	}

	public static Optional<ExamSetting> of(String code) {
		return Arrays.stream(values()).filter((setting) -> setting.code.equals(code)).findFirst();
	}

	@Override
	public String code() {
		return this.code;
	}

	/** What it is. */
	public String of(ExamView exam) {
		return switch (this) {
			case TITLE -> exam.title();
			case SUBJECT -> Long.toString(exam.subjectId());
			case DATE -> exam.date().toString();
			case TIME_LIMIT -> Integer.toString(exam.timeLimit());
			case DESCRIPTION -> exam.description();
			case ACTIVE -> exam.active() ? YES : "";
			case SHUFFLE_QUESTIONS -> exam.shuffleQuestions() ? YES : "";
			case SHUFFLE_OPTIONS -> exam.shuffleOptions() ? YES : "";
			case HIDE_ANSWERS -> exam.answersHidden() ? YES : "";
		};
	}

	/**
	 * The exam with another value of it.
	 * @throws Refused where that can't be read
	 */
	ExamDraft draft(ExamView exam, String value) {
		boolean yes = YES.equals(value);
		return new ExamDraft((this == SUBJECT) ? subject(value) : Long.valueOf(exam.subjectId()),
				(this == TITLE) ? value : exam.title(), (this == DESCRIPTION) ? value : exam.description(),
				(this == TIME_LIMIT) ? minutes(value) : exam.timeLimit(), exam.published(),
				(this == ACTIVE) ? yes : exam.active(), (this == DATE) ? date(value) : exam.date(),
				(this == SHUFFLE_QUESTIONS) ? yes : exam.shuffleQuestions(),
				(this == SHUFFLE_OPTIONS) ? yes : exam.shuffleOptions(),
				(this == HIDE_ANSWERS) ? yes : exam.answersHidden(), null, null);
	}

	private static Long subject(String value) {
		if (!value.matches("\\d{1,18}")) {
			throw Refused.at("subject", "exams.subject", value);
		}
		return Long.valueOf(value);
	}

	private static int minutes(String value) {
		if (!value.matches("\\d{1,4}")) {
			throw Refused.at("timeLimit", "exams.time-limit", Exams.MAX_TIME_LIMIT);
		}
		return Integer.parseInt(value);
	}

	private static LocalDate date(String value) {
		try {
			return LocalDate.parse(value);
		}
		catch (DateTimeException ex) {
			throw Refused.at("date", "exams.date");
		}
	}

}
