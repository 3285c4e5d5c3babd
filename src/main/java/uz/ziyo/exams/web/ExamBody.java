package uz.ziyo.exams.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import uz.ziyo.exams.ExamDraft;
import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.PaperRules;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

/** {@code hpa-backend.md} §2.2; {@code code} and {@code created_by} are not asked for. */
record ExamBody(@Required Long subject, @Required @Size(max = Exams.MAX_TITLE) String title,
		@Size(max = Exams.MAX_DESCRIPTION) String description,
		@NotNullable @Min(0) @Max(Exams.MAX_TIME_LIMIT) Integer timeLimit, @NotNullable Boolean isPublished,
		@NotNullable Boolean isActive, @NotNullable LocalDate date, @NotNullable List<QuestionBody> questions) {

	/**
	 * What there is; the questions are left out, so that they stay where none are sent.
	 */
	static ExamBody of(ExamView exam) {
		return new ExamBody(exam.subjectId(), exam.title(), exam.description(), exam.timeLimit(), exam.published(),
				exam.active(), exam.date(), null);
	}

	ExamDraft toDraft() {
		return draft(false, false, false, null);
	}

	/** What the documents do not know of stays as it is. */
	ExamDraft toDraft(ExamView exam) {
		return draft(exam.shuffleQuestions(), exam.shuffleOptions(), exam.answersHidden(), exam.version());
	}

	private ExamDraft draft(boolean shuffleQuestions, boolean shuffleOptions, boolean answersHidden, Integer version) {
		return new ExamDraft(this.subject, this.title, this.description, (this.timeLimit == null) ? 0 : this.timeLimit,
				Boolean.TRUE.equals(this.isPublished), !Boolean.FALSE.equals(this.isActive), this.date,
				shuffleQuestions, shuffleOptions, answersHidden, paper(), version);
	}

	private List<PaperQuestion> paper() {
		return (this.questions == null) ? null
				: IntStream.range(0, this.questions.size())
					.mapToObj((i) -> this.questions.get(i).question(i + 1))
					.toList();
	}

	/**
	 * @param order null for its place in the list
	 */
	record QuestionBody(@Required @Size(max = PaperRules.MAX_TEXT) String text, @Required QuestionType type,
			@Min(0) @Max(PaperRules.MAX_ORDER) Integer order,
			@Size(max = PaperRules.MAX_SAMPLE) String writtenAnswerSample, List<OptionBody> options) {

		PaperQuestion question(int place) {
			List<OptionBody> all = (this.options == null) ? List.of() : this.options;
			return new PaperQuestion(0, this.type, this.text, (this.order == null) ? place : this.order,
					this.writtenAnswerSample,
					IntStream.range(0, all.size()).mapToObj((i) -> all.get(i).option(i + 1)).toList());
		}

	}

	record OptionBody(@Required @Size(max = PaperRules.MAX_OPTION) String text, @Required Boolean isCorrect,
			@Min(0) @Max(PaperRules.MAX_ORDER) Integer order) {

		PaperOption option(int place) {
			return new PaperOption(0, this.text, this.isCorrect, (this.order == null) ? place : this.order);
		}

	}

}
