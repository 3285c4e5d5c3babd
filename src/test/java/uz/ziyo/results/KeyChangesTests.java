package uz.ziyo.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.Papers;
import uz.ziyo.people.ArchivedPeople;
import uz.ziyo.people.People;
import uz.ziyo.results.ResultStep.Kind;
import uz.ziyo.results.rows.Percent;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.Stale;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Overlap;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
class KeyChangesTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private As as;

	@Autowired
	private KeyChanges keys;

	@Autowired
	private Results results;

	@Autowired
	private Marking marking;

	@Autowired
	private Exams exams;

	@Autowired
	private Papers papers;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCount sql;

	@Autowired
	private PlatformTransactionManager transactions;

	private GivenResults given;

	private Caller teacher;

	@BeforeEach
	void somebody() {
		this.given = new GivenResults(this.application);
		this.teacher = this.as.employee().caller();
	}

	@Test
	void saysWhatAnotherKeyWouldChange() {
		long exam = this.given.exam("Grammar", 4, 0);
		submit(exam, "A", "A", "A", "A");
		submit(exam, "B", "A", "A", "-");
		submit(exam, "B", "B", "-", "-");
		submit(exam, "C", "A", "A", "A");
		byHand(exam);
		PaperQuestion first = question(exam, 0);

		KeyPreview both = this.keys.preview(exam, first.id(), List.of(option(first, "A"), option(first, "B")));
		assertThat(both.changes()).hasSize(2)
			.allSatisfy((change) -> assertThat(change.after().subtract(change.before())).isEqualByComparingTo("25"));
		assertThat(both.average()).isEqualByComparingTo("25");
		assertThat(both.before()).isEqualByComparingTo("60");
		assertThat(both.after()).isEqualByComparingTo("70");

		KeyPreview other = this.keys.preview(exam, first.id(), List.of(option(first, "B")));
		assertThat(other.changes()).hasSize(3);
		assertThat(other.average()).isEqualByComparingTo("8.33");
		assertThat(scores(exam)).as("nothing has happened yet")
			.containsExactly("100.00", "50.00", "0.00", "75.00", "75.00");
	}

	@Test
	void regradesAllByTheNewKey() {
		long exam = this.given.exam("Grammar", 3, 0);
		long right = submit(exam, "A", "A", "A");
		long wrong = submit(exam, "B", "A", "-");
		long none = submit(exam, "-", "A", "A");
		PaperQuestion first = question(exam, 0);
		int version = this.exams.get(exam).paperVersion();

		int changed = this.keys.apply(exam, first.id(), List.of(option(first, "B")), version, this.teacher);

		assertThat(changed).isEqualTo(2);
		assertThat(scores(exam)).containsExactly("66.67", "66.67", "66.67");
		assertThat(question(exam, 0).isRight(option(first, "B"))).isTrue();
		assertThat(question(exam, 0).isRight(option(first, "A"))).isFalse();
		assertThat(this.exams.get(exam).paperVersion()).isEqualTo(version + 1);
		assertThat(this.results.history(none)).isEmpty();
		assertThat(this.results.history(wrong)).singleElement().satisfies((step) -> {
			assertThat(step.kind()).isEqualTo(Kind.KEY);
			assertThat(step.score()).isEqualByComparingTo("33.33");
			assertThat(step.questionId()).isEqualTo(first.id());
			assertThat(step.changedBy()).isEqualTo(this.teacher.fullName());
		});
		assertThat(this.results.history(right)).singleElement()
			.satisfies((step) -> assertThat(step.score()).isEqualByComparingTo("100"));
		assertThat(this.jdbc.sql("select right_before, right_after, results_changed from key_change")
			.query((row, number) -> row.getString(1) + " > " + row.getString(2) + ": " + row.getInt(3))
			.single()).isEqualTo(option(first, "A") + " > " + option(first, "B") + ": 2");
	}

	/** He is in no list and no average, but may come back. */
	@Test
	void whoIsArchivedIsMarkedByTheNewKeyUnspokenOf() {
		long exam = this.given.exam("Grammar", 2, 0);
		submit(exam, "A", "A");
		long gone = this.as.another(Role.STUDENT).id();
		long theirs = this.given.submit(exam, gone, "B", "B");
		People people = this.application.getBean(People.class);
		people.archive(Role.STUDENT, gone);
		PaperQuestion first = question(exam, 0);

		KeyPreview preview = this.keys.preview(exam, first.id(), List.of(option(first, "B")));
		assertThat(preview.changes()).hasSize(1);
		assertThat(preview.before()).isEqualByComparingTo("100");
		assertThat(preview.after()).isEqualByComparingTo("50");
		assertThat(this.keys.apply(exam, first.id(), List.of(option(first, "B")), null, this.teacher)).isEqualTo(1);

		this.application.getBean(ArchivedPeople.class).restore(Role.STUDENT, gone);
		assertThat(this.results.get(theirs, this.teacher).score()).isEqualByComparingTo("50");
	}

	@Test
	void whatWasSetByHandStays() {
		long exam = this.given.exam("Grammar", 2, 0);
		long id = submit(exam, "A", "A");
		this.results.change(id,
				(was) -> new ResultDraft(was.examId(), was.studentId(), new BigDecimal("90"), 2, 2, true), null, "a",
				this.teacher);
		PaperQuestion first = question(exam, 0);

		assertThat(this.keys.preview(exam, first.id(), List.of(option(first, "B"))).byHand()).isEqualTo(1);
		assertThat(this.keys.apply(exam, first.id(), List.of(option(first, "B")), null, this.teacher)).isZero();

		assertThat(scores(exam)).containsExactly("90.00");
	}

	@Test
	void anotherKeyMustBeOne() {
		long exam = this.given.exam("Grammar", 2, 1);
		long other = this.given.exam("Reading", 1, 0);
		PaperQuestion first = question(exam, 0);
		PaperQuestion written = question(exam, 2);

		this.exams.sit(exam);
		this.exams.sit(other);

		assertRefused("exams.key.none", exam, first, List.of());
		assertRefused("exams.key.same", exam, first, List.of(option(first, "A")));
		assertRefused("exams.key.foreign", exam, first, List.of(option(first, "B"), option(question(exam, 1), "A")));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.keys.apply(exam, written.id(), List.of(1L), null, this.teacher));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.keys.apply(other, first.id(), List.of(option(first, "B")), null, this.teacher));
		int version = this.exams.get(exam).paperVersion();
		this.keys.apply(exam, first.id(), List.of(option(first, "B")), version, this.teacher);
		assertThatExceptionOfType(Stale.class)
			.isThrownBy(() -> this.keys.apply(exam, first.id(), List.of(option(first, "C")), version, this.teacher));
	}

	/** Else what is kept of the change would stand in the way of its questions. */
	@Test
	void theKeyOfWhatNobodyHasSatIsWrittenLikeTheRest() {
		long exam = this.given.exam("Grammar", 2, 0);
		byHand(exam);
		PaperQuestion first = question(exam, 0);

		assertRefused("exams.key.unsat", exam, first, List.of(option(first, "B")));

		this.exams.unpublish(exam);
		this.papers.markRight(exam, first.id(), null, option(first, "B"));
		this.papers.remove(exam, first.id());
		assertThat(this.exams.get(exam).questions()).isEqualTo(1);
	}

	private void assertRefused(String code, long exam, PaperQuestion question, List<Long> right) {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.keys.apply(exam, question.id(), right, null, this.teacher))
			.withMessage(code);
	}

	/** The key changes while somebody hands in a paper that he read before. */
	@Test
	void whoHandsInWhileTheKeyChangesIsMarkedByTheNewOne() throws Exception {
		long exam = this.given.exam("Grammar", 2, 0);
		Paper read = this.given.paper(exam);
		PaperQuestion first = question(exam, 0);
		long student = this.as.student().id();
		this.exams.sit(exam);

		long id = Overlap.of(this.transactions,
				() -> this.keys.apply(exam, first.id(), List.of(option(first, "B")), null, this.teacher),
				() -> this.given.submit(read, student, "A", "A"), () -> {
				});

		assertThat(this.results.get(id, this.teacher).score()).isEqualByComparingTo("50");
		assertThat(this.results.get(id, this.teacher).correct()).isEqualTo(1);
		assertThat(this.exams.get(exam).participants()).isEqualTo(1);
	}

	/**
	 * The other way round: it is handed in, but not committed yet, when the key changes.
	 */
	@Test
	void whatIsBeingHandedInIsRegraded() throws Exception {
		long exam = this.given.exam("Grammar", 2, 0);
		PaperQuestion first = question(exam, 0);
		long student = this.as.student().id();

		int changed = Overlap.of(this.transactions, () -> this.given.submit(exam, student, "A", "A"),
				() -> this.keys.apply(exam, first.id(), List.of(option(first, "B")), null, this.teacher), () -> {
				});

		assertThat(changed).isEqualTo(1);
		assertThat(scores(exam)).containsExactly("50.00");
	}

	@Test
	void aMarkThatIsBeingGivenIsNotLost() throws Exception {
		long exam = this.given.exam("Grammar", 1, 1);
		long id = submit(exam, "A", "Javob");
		PaperQuestion first = question(exam, 0);
		MarkableAnswer answer = this.marking.first(exam, null).orElseThrow();

		Overlap.of(this.transactions, () -> this.marking.mark(exam, answer.id(), null, true, this.teacher),
				() -> this.keys.apply(exam, first.id(), List.of(option(first, "B")), null, this.teacher), () -> {
				});

		assertThat(this.results.get(id, this.teacher).correct()).isEqualTo(1);
		assertThat(this.results.get(id, this.teacher).checked()).isTrue();
	}

	/** With one student as with fifty. */
	@Test
	void regradesInAFixedNumberOfStatements() {
		long exam = this.given.exam("Grammar", 2, 0);
		PaperQuestion first = question(exam, 0);
		submit(exam, "A", "A");
		int one = this.sql
			.during(() -> this.keys.apply(exam, first.id(), List.of(option(first, "B")), null, this.teacher))
			.size();
		IntStream.range(0, 10).forEach((number) -> submit(exam, "B", "A"));
		assertThat(this.sql
			.during(() -> this.keys.apply(exam, first.id(), List.of(option(first, "C")), null, this.teacher)))
			.hasSize(one);
	}

	/** The database divides as we do. */
	@Test
	void aScoreIsTheSameWhoeverCountsIt() {
		long exam = this.given.exam("Grammar", 1, 0);
		for (int total = 1; total <= 40; total++) {
			for (int correct = 0; correct <= total; correct++) {
				BigDecimal counted = this.jdbc.sql(
						"select round((select count(*) from exam where id = ?) * cast(? as integer) * 100.0000000000 / ?, 2)")
					.params(exam, correct, total)
					.query(BigDecimal.class)
					.single();
				assertThat(counted).isEqualByComparingTo(Percent.of(correct, total));
			}
		}
	}

	private void byHand(long exam) {
		this.results.create(new ResultDraft(exam, this.as.another(Role.STUDENT).id(), new BigDecimal("75"), 3, 4, true),
				this.teacher);
	}

	private long submit(long exam, String... answers) {
		return this.given.submit(exam, this.as.another(Role.STUDENT).id(), answers);
	}

	private PaperQuestion question(long exam, int index) {
		return this.given.paper(exam).questions().get(index);
	}

	private static long option(PaperQuestion question, String text) {
		return GivenResults.option(question, text);
	}

	private List<String> scores(long exam) {
		return this.results.list(new ResultFilter(exam, null, null, null, null, null, null, null), this.teacher)
			.map((result) -> result.score().toPlainString())
			.all();
	}

}
