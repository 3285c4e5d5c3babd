package uz.ziyo.results;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.results.ResultStep.Kind;
import uz.ziyo.results.reports.QuestionFigures;
import uz.ziyo.results.reports.Reports;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.Stale;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Overlap;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
@RecordApplicationEvents
class ResultsTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private As as;

	@Autowired
	private Results results;

	@Autowired
	private ResultSheets sheets;

	@Autowired
	private Marking marking;

	@Autowired
	private Reports reports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Exams exams;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private PlatformTransactionManager transactions;

	private GivenResults given;

	private Caller teacher;

	private Someone student;

	@BeforeEach
	void somebody() {
		this.given = new GivenResults(this.application);
		this.teacher = this.as.employee().caller();
		this.student = this.as.student();
	}

	@Test
	void whatIsWrittenDownKeepsItsFigures() {
		long exam = this.given.exam("Grammar", 2, 0);

		long id = this.results.create(draft(exam, "85.5", 17, 20, false), this.teacher);

		ResultView result = this.results.get(id, this.teacher);
		assertThat(result.score()).isEqualByComparingTo("85.5");
		assertThat(result.checkedBy()).isNull();
		assertThat(this.exams.get(exam).participants()).isEqualTo(1);
		assertThatExceptionOfType(AlreadySubmitted.class)
			.isThrownBy(() -> this.given.submit(exam, this.student.id(), "A", "A"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.results.create(draft(exam, "1", 1, 20, true), this.teacher))
			.withMessage("results.twice");
		assertThat(this.exams.get(exam).participants()).isEqualTo(1);
	}

	@Test
	void whoeverChangesAResultIsRemembered() {
		long exam = this.given.exam("Grammar", 4, 0);
		long id = this.given.submit(exam, this.student.id(), "A", "B", "A", "-");

		this.results.change(id, (was) -> draft(exam, "90", 18, 20, true), null, "Apellyatsiya", this.teacher);

		ResultView after = this.results.get(id, this.teacher);
		assertThat(after.score()).isEqualByComparingTo("90");
		assertThat(after.checkedBy()).isEqualTo(this.teacher.id());
		assertThat(this.results.history(id)).singleElement().satisfies((step) -> {
			assertThat(step.kind()).isEqualTo(Kind.BY_HAND);
			assertThat(step.score()).isEqualByComparingTo("50");
			assertThat(step.correct()).isEqualTo(2);
			assertThat(step.total()).isEqualTo(4);
			assertThat(step.reason()).isEqualTo("Apellyatsiya");
			assertThat(step.changedBy()).isEqualTo(this.teacher.fullName());
		});
	}

	@Test
	void whatIsNoChangeIsNotRemembered() {
		long exam = this.given.exam("Grammar", 1, 0);
		long id = this.results.create(draft(exam, "50", 1, 2, false), this.teacher);

		this.results.change(id, (was) -> was, null, null, this.teacher);

		assertThat(this.results.history(id)).isEmpty();
	}

	@Test
	void whatIsCheckedByHandWaitsForNobody() {
		long exam = this.given.exam("Insho", 1, 2);
		long id = this.given.submit(exam, this.student.id(), "A", "Bir", "Ikki");
		assertThat(this.sheets.get(id, this.teacher).unchecked()).isEqualTo(2);

		this.results.change(id, (was) -> checked(was, true), null, null, this.teacher);
		assertThat(this.sheets.get(id, this.teacher).unchecked()).isZero();
		assertThat(this.sheets.get(id, this.teacher).byHand()).isFalse();
		assertThat(this.results.get(id, this.teacher).score()).isEqualByComparingTo("33.33");

		this.results.change(id, (was) -> checked(was, false), null, null, this.teacher);
		assertThat(this.sheets.get(id, this.teacher).unchecked()).isEqualTo(2);
	}

	@Test
	void secondThoughtsOfAnotherAreNotOverwritten() {
		long exam = this.given.exam("Grammar", 1, 0);
		long id = this.results.create(draft(exam, "50", 1, 2, true), this.teacher);
		int version = this.sheets.get(id, this.teacher).version();
		this.results.change(id, (was) -> draft(exam, "60", 1, 2, true), version, "a", this.teacher);

		assertThatExceptionOfType(Stale.class).isThrownBy(() -> this.results.change(id,
				(was) -> draft(exam, "70", 1, 2, true), version, "b", this.as.owner().caller()));
		assertThat(this.results.get(id, this.teacher).score()).isEqualByComparingTo("60");
	}

	@Test
	void whoseItIsStays() {
		long exam = this.given.exam("Grammar", 1, 0);
		long other = this.given.exam("Reading", 1, 0);
		long id = this.results.create(draft(exam, "50", 1, 2, true), this.teacher);

		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.results.change(id,
				(was) -> new ResultDraft(other, this.as.another(Role.STUDENT).id(), was.score(), 1, 2, true), null,
				null, this.teacher))
			.withMessage("results.exam.stays, results.student.stays");
	}

	@Test
	void aResultThatIsTakenBackFreesItsPlace() {
		long exam = this.given.exam("Grammar", 2, 0);
		long id = this.given.submit(exam, this.student.id(), "B", "B");

		this.results.remove(id, "Notoʻgʻri oʻquvchi", this.teacher);

		assertThat(this.events.stream(ResultRemoved.class))
			.containsExactly(new ResultRemoved(exam, this.student.id(), id));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.results.get(id, this.teacher));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.results.remove(id, null, this.teacher));
		assertThat(this.exams.get(exam).participants()).isZero();
		assertThat(this.results.history(id)).singleElement().satisfies((step) -> {
			assertThat(step.kind()).isEqualTo(Kind.REMOVED);
			assertThat(step.reason()).isEqualTo("Notoʻgʻri oʻquvchi");
		});
		long again = this.given.submit(exam, this.student.id(), "A", "A");
		assertThat(this.results.get(again, this.teacher).score()).isEqualByComparingTo("100");
		assertThat(this.exams.get(exam).participants()).isEqualTo(1);
	}

	@Test
	void isTakenBackOnce() throws Exception {
		long exam = this.given.exam("Grammar", 1, 0);
		long id = this.given.submit(exam, this.student.id(), "A");
		Caller owner = this.as.owner().caller();

		Object second = Overlap.of(this.transactions, () -> this.results.remove(id, null, this.teacher), () -> {
			try {
				this.results.remove(id, null, owner);
				return "removed";
			}
			catch (NotFound ex) {
				return "gone";
			}
		}, () -> {
		});

		assertThat(second).isEqualTo("gone");
		assertThat(this.exams.get(exam).participants()).isZero();
		assertThat(this.results.history(id)).hasSize(1);
	}

	@Test
	void anothersResultIsNone() {
		long exam = this.given.exam("Grammar", 1, 0);
		long id = this.given.submit(exam, this.student.id(), "A");
		Caller stranger = this.as.another(Role.STUDENT).caller();

		assertThat(this.results.get(id, this.student.caller()).id()).isEqualTo(id);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.results.get(id, stranger));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.sheets.get(id, stranger));
		assertThat(this.results
			.list(new ResultFilter(null, this.student.id(), null, null, null, null, null, null), stranger)
			.all()).isEmpty();
	}

	@Test
	void aStudentLearnsWhatWasRightUnlessTheExamHidesIt() {
		long open = this.given.exam("Ochiq", 1, 1);
		long hidden = this.given.exam("Yopiq", 1, 1, true);
		long first = this.given.submit(open, this.student.id(), "A", "Javob");
		long second = this.given.submit(hidden, this.student.id(), "A", "Javob");

		assertThat(this.sheets.get(first, this.student.caller()).answers()).extracting(AnswerView::right)
			.containsExactly(true, false);
		assertThat(this.sheets.get(second, this.student.caller()).answers()).extracting(AnswerView::right)
			.containsOnlyNulls();
		assertThat(this.sheets.get(second, this.teacher).answers()).extracting(AnswerView::right)
			.containsExactly(true, false);
		this.exams.unpublish(hidden);
		assertThat(this.sheets.get(second, this.student.caller()).answers()).extracting(AnswerView::right)
			.containsExactly(true, false);
		assertThat(this.sheets.get(first, this.student.caller()).lines()).extracting(ResultSheet.Line::rightOptions)
			.allSatisfy((right) -> assertThat(right).isEmpty());
	}

	@Test
	void onlyWhatWasGivenIsAnAnswer() {
		long exam = this.given.exam("Grammar", 3, 1);
		long id = this.given.submit(exam, this.student.id(), "A", "-", "C", "  ");

		ResultSheet sheet = this.sheets.get(id, this.student.caller());
		assertThat(sheet.lines()).hasSize(4);
		assertThat(sheet.answers()).extracting(AnswerView::optionText).containsExactly("A", "C", null);
		assertThat(sheet.unchecked()).isZero();
		assertThat(sheet.result().checked()).isTrue();
	}

	@Test
	void whoHandedInNothingSeesWhatThereWas() {
		long exam = this.given.exam("Grammar", 2, 1);
		long id = this.given.submit(exam, this.student.id(), "-", "-", "-");
		assertThat(this.sheets.get(id, this.teacher).lines()).hasSize(3)
			.extracting(ResultSheet.Line::answer)
			.containsOnlyNulls();
	}

	@Test
	void anExamThatIsArchivedHidesNothing() {
		long exam = this.given.exam("Yopiq", 1, 0, true);
		long id = this.given.submit(exam, this.student.id(), "A");
		assertThat(this.sheets.get(id, this.student.caller()).showsRight()).isFalse();
		this.exams.archive(exam, this.teacher);
		assertThat(this.sheets.get(id, this.student.caller()).showsRight()).isTrue();
	}

	/** Words of his own, where he should have chosen, wait for nobody. */
	@Test
	void aTestQuestionTakesNoWords() {
		long exam = this.given.exam("Grammar", 1, 1);
		Paper paper = this.given.paper(exam);
		PaperQuestion test = paper.questions().get(0);
		long id = this.given.submit(paper, this.student.id(),
				List.of(new GivenAnswer(test.id(), GivenResults.option(test, "A"), "Oʻzimcha")));

		assertThat(this.sheets.get(id, this.teacher).answers()).singleElement().satisfies((answer) -> {
			assertThat(answer.optionText()).isEqualTo("A");
			assertThat(answer.written()).isNull();
		});
		assertThat(this.sheets.get(id, this.teacher).unchecked()).isZero();
		assertThat(this.reports.questions(paper)).extracting(QuestionFigures::waiting).containsOnly(0);
	}

	/**
	 * Also where an answer of an older time has them: every count of what waits is the
	 * same.
	 */
	@Test
	void whatWaitsIsTheSameWhoeverCountsIt() {
		long exam = this.given.exam("Grammar", 1, 2);
		long id = this.given.submit(exam, this.student.id(), "A", "Bir", "Ikki");
		this.jdbc.sql("update exam_answer set written_answer = 'Eski' where option_id is not null").update();
		this.results.change(id, (was) -> draft(exam, "10", 1, 3, false), null, null, this.teacher);

		assertThat(this.sheets.get(id, this.teacher).unchecked()).isEqualTo(2);
		assertThat(this.sheets.get(id, this.teacher).answers()).filteredOn(AnswerView::waiting).hasSize(2);
		assertThat(this.marking.progress(exam)).extracting(MarkingProgress::waiting).containsExactly(1, 1);
		assertThat(this.reports.questions(this.given.paper(exam))).extracting(QuestionFigures::waiting)
			.containsExactly(0, 1, 1);
	}

	private ResultDraft draft(long exam, String score, int correct, int total, boolean checked) {
		return new ResultDraft(exam, this.student.id(), new BigDecimal(score), correct, total, checked);
	}

	private static ResultDraft checked(ResultDraft was, boolean checked) {
		return new ResultDraft(was.examId(), was.studentId(), was.score(), was.correct(), was.total(), checked);
	}

}
