package uz.ziyo.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.exams.ExamDraft;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.testing.As;

/** Exams that were sat, made through the services. */
public final class GivenResults {

	private final As as;

	private final Exams exams;

	private final Subjects subjects;

	private final ResultWriter writer;

	private final CentreTime time;

	private final TransactionTemplate transaction;

	public GivenResults(ApplicationContext application) {
		this.as = application.getBean(As.class);
		this.exams = application.getBean(Exams.class);
		this.subjects = application.getBean(Subjects.class);
		this.writer = application.getBean(ResultWriter.class);
		this.time = application.getBean(CentreTime.class);
		this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
	}

	/** Published. Of each test question the options are A, B, C, D, and A is right. */
	public long exam(String title, int tests, int written) {
		return exam(title, tests, written, false);
	}

	public long exam(String title, int tests, int written, boolean answersHidden) {
		List<PaperQuestion> questions = new ArrayList<>();
		IntStream.rangeClosed(1, tests)
			.forEach((number) -> questions.add(new PaperQuestion(0, QuestionType.TEST, "Savol " + number, number, null,
					options("A", "B", "C", "D"))));
		IntStream.rangeClosed(1, written)
			.forEach((number) -> questions.add(new PaperQuestion(0, QuestionType.WRITTEN, "Insho " + number,
					tests + number, "Namuna " + number, List.of())));
		return exam(title, questions, answersHidden);
	}

	public long exam(String title, List<PaperQuestion> questions, boolean answersHidden) {
		return this.exams.create(new ExamDraft(this.subjects.findOrCreate("Ingliz tili"), title, null, 30, true, true,
				null, false, false, answersHidden, questions, null), this.as.employee().caller());
	}

	/** The first is right. */
	public static List<PaperOption> options(String... texts) {
		return IntStream.range(0, texts.length)
			.mapToObj((index) -> new PaperOption(0, texts[index], index == 0, index + 1))
			.toList();
	}

	public Paper paper(long examId) {
		return this.exams.paper(examId);
	}

	/**
	 * Hands a paper in.
	 * @param answers one a question: the option's text, any text for a written question,
	 * {@code -} for none
	 * @return the result's id
	 */
	public long submit(long examId, long studentId, String... answers) {
		return submit(this.exams.paper(examId), studentId, answers);
	}

	/** As {@link #submit}, of a paper that was read before. */
	public long submit(Paper paper, long studentId, String... answers) {
		List<GivenAnswer> given = IntStream.range(0, answers.length)
			.filter((index) -> !answers[index].equals("-"))
			.mapToObj((index) -> answer(paper.questions().get(index), answers[index]))
			.toList();
		return submit(paper, studentId, given);
	}

	/** As {@link #submit}, with answers as they come. */
	public long submit(Paper paper, long studentId, List<GivenAnswer> given) {
		return this.transaction.execute((status) -> {
			this.exams.sit(paper.exam().id());
			return this.writer.write(paper, new Submission(studentId, given, FinishedHow.SUBMITTED, this.time.now()));
		});
	}

	private static GivenAnswer answer(PaperQuestion question, String answer) {
		return question.isTest() ? new GivenAnswer(question.id(), option(question, answer), null)
				: new GivenAnswer(question.id(), null, answer);
	}

	/** The id of an option. */
	public static long option(PaperQuestion question, String text) {
		return question.options()
			.stream()
			.filter((option) -> option.text().equals(text))
			.findFirst()
			.orElseThrow()
			.id();
	}

}
