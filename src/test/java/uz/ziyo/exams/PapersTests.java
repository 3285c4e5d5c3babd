package uz.ziyo.exams;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.testing.As;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ZiyoTest
class PapersTests {

	@Autowired
	private Papers papers;

	@Autowired
	private PaperStore store;

	@Autowired
	private Exams exams;

	@Autowired
	private Subjects subjects;

	@Autowired
	private As as;

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient jdbc;

	private long exam;

	@BeforeEach
	void anExam() {
		this.exam = exam(question("Bir", "a!", "b"), question("Ikki", "c", "d!"), question("Uch"));
	}

	@Test
	void aNewQuestionMayWaitForItsWords() {
		PaperQuestion test = this.papers.add(this.exam, QuestionType.TEST);
		PaperQuestion written = this.papers.add(this.exam, QuestionType.WRITTEN);

		assertThat(test.options()).hasSize(4).allMatch((option) -> option.text().isEmpty() && !option.correct());
		assertThat(written.options()).isEmpty();
		assertThat(texts()).containsExactly("Bir", "Ikki", "Uch", "", "");
		assertThat(this.exams.get(this.exam).questions()).isEqualTo(5);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.exams.publish(this.exam))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(Refused.Problem::code)
				.containsExactly("exams.question.empty", "exams.question.option-empty", "exams.question.empty",
						"exams.publish.no-key"));
	}

	/** What has just been written is not read again: it must be what would be read. */
	@Test
	void aNewPaperIsKnownAsItIsWritten() {
		List<PaperOption> options = List.of(new PaperOption(0, " uch ", false, 3), new PaperOption(0, "bir", true, 1),
				new PaperOption(0, "ikki", false, 1));
		long id = this.exams.create(
				new ExamDraft(this.exams.get(this.exam).subjectId(), "Yangi", null, 0, false, true, null, false, false,
						false,
						List.of(new PaperQuestion(0, QuestionType.WRITTEN, "Oxirgi ", 9, "Namuna", List.of()),
								new PaperQuestion(0, QuestionType.TEST, "Birinchi", 2, null, options),
								new PaperQuestion(0, QuestionType.TEST, "Ikkinchi", 2, null, options)),
						null),
				this.as.owner().caller());

		assertThat(this.sql.during(() -> assertThat(this.exams.paper(id).questions()).isEqualTo(this.store.read(id))))
			.as("the exam, and what the store reads")
			.hasSize(2);
	}

	@Test
	void whatIsNotFinishedIsCopiedAsItIs() {
		this.papers.add(this.exam, QuestionType.TEST);

		long copy = this.exams.copy(this.exam, this.as.owner().caller());

		assertThat(this.exams.paper(copy).questions()).extracting(PaperQuestion::text)
			.containsExactly("Bir", "Ikki", "Uch", "");
		assertThat(this.exams.get(copy).questions()).isEqualTo(4);
	}

	@Test
	void writesWhatHasChanged() {
		PaperQuestion first = questions().get(0);
		this.papers.write(this.exam, first.id(), new PaperText("Bir", "Yangi\r\nmatn "));
		this.papers.writeOption(this.exam, first.id(), first.options().get(1).id(), new PaperText("b", "B"));
		this.papers.writeSample(this.exam, questions().get(2).id(), new PaperText("", "Namuna"));
		this.papers.markRight(this.exam, first.id(), first.options().get(0).id(), first.options().get(1).id());

		assertThat(questions().get(0).text()).isEqualTo("Yangi\nmatn");
		assertThat(questions().get(0).options()).extracting(PaperOption::text, PaperOption::correct)
			.containsExactly(tuple("a", false), tuple("B", true));
		assertThat(questions().get(2).sample()).isEqualTo("Namuna");
	}

	@Test
	void nobodyWritesOverWhatHeHasNotSeen() {
		PaperQuestion first = questions().get(0);
		long a = first.options().get(0).id();
		long b = first.options().get(1).id();
		this.papers.write(this.exam, first.id(), new PaperText("Bir", "Birinchi"));
		this.papers.markRight(this.exam, first.id(), a, b);

		assertThatExceptionOfType(Overwritten.class)
			.isThrownBy(() -> this.papers.write(this.exam, first.id(), new PaperText("Bir", "Boshqa")))
			.satisfies((ex) -> assertThat(ex.now()).isEqualTo("Birinchi"));
		assertThatExceptionOfType(Overwritten.class)
			.isThrownBy(() -> this.papers.markRight(this.exam, first.id(), 0L, a))
			.satisfies((ex) -> assertThat(ex.now()).isEqualTo("b"));
		assertThat(questions().get(0).text()).isEqualTo("Birinchi");

		// The same once more, as after an answer that was lost, and with the other's
		// words
		// before his eyes.
		this.papers.write(this.exam, first.id(), new PaperText("Bir", "Birinchi"));
		this.papers.write(this.exam, first.id(), new PaperText("Birinchi", "Boshqa"));
		this.papers.markRight(this.exam, first.id(), null, a);
		assertThat(questions().get(0).text()).isEqualTo("Boshqa");
		assertThat(questions().get(0).options().get(0).correct()).isTrue();
	}

	@Test
	void movesAndDuplicates() {
		List<Long> ids = ids();
		this.papers.move(this.exam, ids.get(2), 0);
		assertThat(texts()).containsExactly("Uch", "Bir", "Ikki");
		this.papers.move(this.exam, ids.get(2), ids.get(0));
		assertThat(texts()).containsExactly("Bir", "Uch", "Ikki");
		this.papers.move(this.exam, ids.get(0), 99999);
		assertThat(texts()).containsExactly("Uch", "Ikki", "Bir");

		PaperQuestion copy = this.papers.duplicate(this.exam, ids.get(1));
		assertThat(texts()).containsExactly("Uch", "Ikki", "Ikki", "Bir");
		assertThat(copy.options()).extracting(PaperOption::correct).containsExactly(false, true);
		assertThat(questions()).extracting(PaperQuestion::position).containsExactly(1, 2, 3, 4);
	}

	@Test
	void whatWasRemovedComesBackToItsPlace() {
		PaperQuestion removed = this.papers.remove(this.exam, ids().get(1));
		assertThat(texts()).containsExactly("Bir", "Uch");
		assertThat(this.exams.get(this.exam).questions()).isEqualTo(2);

		PaperQuestion back = this.papers.putBack(this.exam, removed);
		assertThat(texts()).containsExactly("Bir", "Ikki", "Uch");
		assertThat(this.exams.get(this.exam).questions()).isEqualTo(3);

		PaperOption option = this.papers.removeOption(this.exam, back.id(), back.options().get(1).id());
		this.papers.putBack(this.exam, back.id(), option);
		assertThat(questions().get(1).options()).extracting(PaperOption::text, PaperOption::correct)
			.containsExactly(tuple("c", false), tuple("d", true));
	}

	@Test
	void keepsWithinItsLimits() {
		PaperQuestion first = questions().get(0);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.papers.write(this.exam, first.id(), new PaperText(null, "x".repeat(5001))));
		for (int i = 2; i < 20; i++) {
			this.papers.addOption(this.exam, first.id());
		}
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.papers.addOption(this.exam, first.id()));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.papers.addOption(this.exam, questions().get(2).id()));
		this.papers.addAll(this.exam, IntStream.range(0, 497).mapToObj((i) -> question("Savol " + i)).toList());
		assertThat(texts()).hasSize(500).endsWith("Savol 496");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.papers.add(this.exam, QuestionType.TEST));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.papers.addAll(this.exam, List.of(question("Yana"))));
		assertThat(this.exams.get(this.exam).questions()).isEqualTo(500);
	}

	@Test
	void othersQuestionsAreNotFound() {
		long other = exam(question("Boshqa", "x!", "y"));
		PaperQuestion foreign = this.exams.paper(other).questions().get(0);
		long option = foreign.options().get(0).id();
		long own = ids().get(0);

		for (Runnable forged : List.<Runnable>of(
				() -> this.papers.write(this.exam, foreign.id(), new PaperText(null, "Buzuq")),
				() -> this.papers.writeOption(this.exam, own, option, new PaperText(null, "Buzuq")),
				() -> this.papers.markRight(this.exam, own, null, option),
				() -> this.papers.remove(this.exam, foreign.id()),
				() -> this.papers.removeOption(this.exam, own, option),
				() -> this.papers.move(this.exam, foreign.id(), 0),
				() -> this.papers.duplicate(this.exam, foreign.id()),
				() -> this.papers.addOption(this.exam, foreign.id()))) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(forged::run);
		}
		assertThat(this.exams.paper(other).questions().get(0)).isEqualTo(foreign);
	}

	@Test
	void changesNothingThatStudentsCanSeeOrHaveSat() {
		long id = ids().get(0);
		this.exams.publish(this.exam);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.papers.write(this.exam, id, new PaperText(null, "Yangi")))
			.withMessage("exams.questions.published");
		this.exams.unpublish(this.exam);
		this.papers.write(this.exam, id, new PaperText(null, "Yangi"));
		this.exams.sit(this.exam);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.papers.write(this.exam, id, new PaperText(null, "Boshqa")))
			.withMessage("exams.questions.sat");
		assertThat(texts()).startsWith("Yangi");
	}

	@Test
	void whoReadAPaperBeforeReadsItAnew() {
		assertThat(texts()).startsWith("Bir");
		this.papers.write(this.exam, ids().get(0), new PaperText("Bir", "Yangi"));
		assertThat(texts()).startsWith("Yangi");
	}

	@Test
	void aSettingIsChangedByItself() {
		this.exams.set(this.exam, ExamSetting.TITLE, new PaperText("Test", "Yangi nom"));
		this.exams.set(this.exam, ExamSetting.TIME_LIMIT, new PaperText("30", "45"));
		this.exams.set(this.exam, ExamSetting.SHUFFLE_OPTIONS, new PaperText("", "true"));
		this.exams.set(this.exam, ExamSetting.ACTIVE, new PaperText("true", ""));

		ExamView exam = this.exams.get(this.exam);
		assertThat(exam.title()).isEqualTo("Yangi nom");
		assertThat(exam.timeLimit()).isEqualTo(45);
		assertThat(exam.shuffleOptions()).isTrue();
		assertThat(exam.active()).isFalse();
		assertThat(Arrays.stream(ExamSetting.values()).map((setting) -> setting.of(exam))).contains("Yangi nom", "45",
				"true", "");
		assertThatExceptionOfType(Overwritten.class)
			.isThrownBy(() -> this.exams.set(this.exam, ExamSetting.TITLE, new PaperText("Test", "Uchinchi")));
		for (String wrong : List.of("", "abc", "-1", "1441", "99999")) {
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.exams.set(this.exam, ExamSetting.TIME_LIMIT, new PaperText(null, wrong)));
		}
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.exams.set(this.exam, ExamSetting.DATE, new PaperText(null, "31.02.2026")));
	}

	/** Who sits it would find its questions in another place. */
	@Test
	void theOrderStaysOnceItIsSat() {
		this.exams.set(this.exam, ExamSetting.SHUFFLE_OPTIONS, new PaperText("", "true"));
		this.exams.sit(this.exam);
		for (ExamSetting order : List.of(ExamSetting.SHUFFLE_QUESTIONS, ExamSetting.SHUFFLE_OPTIONS)) {
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.exams.set(this.exam, order,
						new PaperText(null, (order == ExamSetting.SHUFFLE_OPTIONS) ? "" : "true")))
				.withMessage("exams.questions.sat");
		}
		this.exams.set(this.exam, ExamSetting.HIDE_ANSWERS, new PaperText("", "true"));
		assertThat(this.exams.get(this.exam).shuffleQuestions()).isFalse();
		assertThat(this.exams.get(this.exam).shuffleOptions()).isTrue();
		assertThat(this.exams.get(this.exam).answersHidden()).isTrue();
	}

	/** As its form might be forged: from there on no place would be left. */
	@Test
	void whatIsPutBackComesNoLaterThanLast() {
		PaperQuestion far = this.papers.putBack(this.exam, question("Toʻrt", "a!", "b").at(Integer.MAX_VALUE));
		PaperOption option = this.papers.putBack(this.exam, far.id(),
				new PaperOption(0, "c", false, Integer.MAX_VALUE));
		assertThat(far.position()).isEqualTo(4);
		assertThat(option.position()).isEqualTo(3);
		this.papers.add(this.exam, QuestionType.TEST);
		assertThat(texts()).containsExactly("Bir", "Ikki", "Uch", "Toʻrt", "");
	}

	/** Two papers of which memory has room for one only. */
	@Test
	void longPapersAreNotAllKeptInMind() {
		assertThat(texts()).hasSize(3);
		assertThat(this.sql.during(this::texts)).as("a short one is").hasSize(1);
		int half = (int) (PaperCache.MOST_CHARACTERS / 2 / PaperRules.MAX_SAMPLE) + 1;
		long one = longExam(half);
		long other = longExam(half);
		this.exams.paper(one);
		assertThat(this.sql.during(() -> this.exams.paper(one))).hasSize(1);
		this.exams.paper(other);
		assertThat(this.sql.during(() -> this.exams.paper(other))).hasSize(1);
		assertThat(this.sql.during(() -> this.exams.paper(one))).hasSize(2);
	}

	private long longExam(int questions) {
		String sample = "x".repeat(PaperRules.MAX_SAMPLE);
		return exam(IntStream.rangeClosed(1, questions)
			.mapToObj((i) -> new PaperQuestion(0, QuestionType.WRITTEN, "Insho", i, sample, List.of()))
			.toArray(PaperQuestion[]::new));
	}

	@Test
	void aFieldIsSavedInFourStatements() {
		long id = ids().get(0);
		assertThat(this.sql.during(() -> this.papers.write(this.exam, id, new PaperText("Bir", "Yangi")))).hasSize(4);
	}

	@Test
	void archivedExamsKeepTheirQuestions() {
		this.exams.archive(this.exam, this.as.owner().caller());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.papers.add(this.exam, QuestionType.TEST));
		assertThat(this.exams.archived().all()).extracting(ExamView::id).containsExactly(this.exam);
		this.exams.restore(this.exam);
		assertThat(texts()).containsExactly("Bir", "Ikki", "Uch");
		assertThat(
				this.jdbc.sql("select count(*) from exam_aud where id = ?").param(this.exam).query(Long.class).single())
			.isEqualTo(3);
	}

	private long exam(PaperQuestion... questions) {
		return this.exams.create(new ExamDraft(this.subjects.findOrCreate("Ingliz tili"), "Test", "", 30, false, true,
				null, false, false, false, List.of(questions), null), this.as.owner().caller());
	}

	private static PaperQuestion question(String text, String... options) {
		return new PaperQuestion(0, (options.length > 0) ? QuestionType.TEST : QuestionType.WRITTEN, text, 0, null,
				IntStream.range(0, options.length)
					.mapToObj((i) -> new PaperOption(0, options[i].replace("!", ""), options[i].endsWith("!"), i + 1))
					.toList())
			.at(position(text));
	}

	private static int position(String text) {
		return Math.max(1, List.of("Bir", "Ikki", "Uch").indexOf(text) + 1);
	}

	private List<PaperQuestion> questions() {
		return this.exams.paper(this.exam).questions();
	}

	private List<Long> ids() {
		return questions().stream().map(PaperQuestion::id).toList();
	}

	private List<String> texts() {
		return questions().stream().map(PaperQuestion::text).toList();
	}

}
