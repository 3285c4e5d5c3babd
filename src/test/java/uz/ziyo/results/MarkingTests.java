package uz.ziyo.results;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.Stale;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Overlap;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ZiyoTest
class MarkingTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private As as;

	@Autowired
	private Marking marking;

	@Autowired
	private Results results;

	@Autowired
	private ResultSheets sheets;

	@Autowired
	private PlatformTransactionManager transactions;

	private GivenResults given;

	private Caller teacher;

	private long exam;

	private long first;

	private long second;

	/** Two students have answered two written questions each. */
	@BeforeEach
	void twoEssays() {
		this.given = new GivenResults(this.application);
		this.teacher = this.as.employee().caller();
		this.exam = this.given.exam("Insho", 2, 2);
		this.first = submit("A", "B", "Bir", "Ikki");
		this.second = submit("A", "A", "Uch", "Toʻrt");
	}

	@Test
	void aMarkCountsTheResultAgain() {
		MarkableAnswer answer = this.marking.first(this.exam, null).orElseThrow();
		assertThat(answer.written()).isEqualTo("Bir");
		assertThat(answer.mark()).isNull();

		mark(answer, true);

		ResultView result = this.results.get(this.first, this.teacher);
		assertThat(result.correct()).isEqualTo(2);
		assertThat(result.score()).isEqualByComparingTo("50");
		assertThat(result.checkedBy()).isEqualTo(this.teacher.id());
		assertThat(result.checked()).as("another answer waits").isFalse();
		assertThat(this.sheets.get(this.first, this.teacher).unchecked()).isEqualTo(1);

		mark(this.marking.next(this.exam, this.marking.next(this.exam, answer).orElseThrow()).orElseThrow(), false);
		assertThat(this.results.get(this.first, this.teacher).checked()).isTrue();
		assertThat(this.results.get(this.first, this.teacher).score()).isEqualByComparingTo("50");
	}

	@Test
	void oneQuestionComesAfterTheOther() {
		MarkableAnswer one = this.marking.first(this.exam, null).orElseThrow();
		MarkableAnswer two = this.marking.next(this.exam, one).orElseThrow();
		assertThat(two.written()).isEqualTo("Uch");
		assertThat(this.marking.next(this.exam, two).orElseThrow().written()).as("what was left out before it")
			.isEqualTo("Bir");
		mark(one, true);
		MarkableAnswer three = this.marking.next(this.exam, two).orElseThrow();
		assertThat(three.written()).isEqualTo("Ikki");
		mark(two, true);
		mark(three, true);
		MarkableAnswer last = this.marking.next(this.exam, three).orElseThrow();
		mark(last, false);

		assertThat(this.marking.next(this.exam, last)).isEmpty();
		assertThat(this.marking.first(this.exam, null)).isEmpty();
		assertThat(this.marking.previous(this.exam, last.questionId(), last.id()).orElseThrow().id())
			.isEqualTo(three.id());
		assertThat(this.marking.previous(this.exam, three.questionId(), three.id())).isEmpty();
		assertThat(this.marking.previous(this.exam, three.questionId(), null).orElseThrow().id()).isEqualTo(last.id());
		assertThat(this.marking.progress(this.exam)).extracting(MarkingProgress::done).containsExactly(2, 2);
	}

	@Test
	void aMarkCanBeTakenBack() {
		MarkableAnswer answer = this.marking.first(this.exam, null).orElseThrow();
		mark(answer, true);
		this.marking.mark(this.exam, answer.id(), true, null, this.teacher);

		ResultView result = this.results.get(this.first, this.teacher);
		assertThat(result.correct()).isEqualTo(1);
		assertThat(result.checkedBy()).isNull();
		assertThat(this.marking.progress(this.exam).get(0).waiting()).isEqualTo(2);
		assertThat(this.marking.history(answer.id())).extracting(ResultStep::markBefore, ResultStep::markAfter)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(true, null),
					org.assertj.core.groups.Tuple.tuple(null, true));
	}

	@Test
	void twoTeachersDoNotUndoEachOther() throws Exception {
		MarkableAnswer answer = this.marking.first(this.exam, null).orElseThrow();
		Caller other = this.as.owner().caller();

		String second = Overlap.of(this.transactions, () -> mark(answer, true), () -> {
			try {
				this.marking.mark(this.exam, answer.id(), null, false, other);
				return "marked";
			}
			catch (Stale ex) {
				return "told";
			}
		}, () -> {
		});

		assertThat(second).isEqualTo("told");
		assertThat(this.marking.get(this.exam, answer.id()).mark()).isTrue();
		this.marking.mark(this.exam, answer.id(), null, true, other);
		assertThat(this.marking.get(this.exam, answer.id()).markedBy()).as("the same mark is none")
			.contains(this.teacher.firstName());
		this.marking.mark(this.exam, answer.id(), true, false, other);
		assertThat(this.marking.get(this.exam, answer.id()).mark()).isFalse();
		assertThat(this.results.get(this.first, other).checkedBy()).isEqualTo(other.id());
	}

	@Test
	void twoAnswersOfOneStudentAtOnceBothCount() throws Exception {
		MarkableAnswer one = this.marking.first(this.exam, null).orElseThrow();
		MarkableAnswer other = this.marking.first(this.exam, this.marking.progress(this.exam).get(1).questionId())
			.orElseThrow();
		assertThat(other.resultId()).isEqualTo(one.resultId());

		Overlap.of(this.transactions, () -> mark(one, true), () -> {
			mark(other, true);
			return null;
		}, () -> {
		});

		assertThat(this.results.get(this.first, this.teacher).correct()).isEqualTo(3);
		assertThat(this.results.get(this.first, this.teacher).checked()).isTrue();
	}

	@Test
	void figuresSetByHandStay() {
		this.results.change(this.first,
				(was) -> new ResultDraft(was.examId(), was.studentId(), java.math.BigDecimal.valueOf(90), 4, 4, true),
				null, null, this.teacher);
		MarkableAnswer answer = this.marking
			.previous(this.exam, this.marking.progress(this.exam).get(0).questionId(), null)
			.flatMap((last) -> this.marking.previous(this.exam, last.questionId(), last.id()))
			.orElseThrow();
		assertThat(answer.resultId()).isEqualTo(this.first);
		assertThat(answer.waiting()).isFalse();
		assertThat(answer.byHand()).isTrue();

		mark(answer, false);

		assertThat(this.results.get(this.first, this.teacher).score()).isEqualByComparingTo("90");
		assertThat(this.results.get(this.first, this.teacher).checked()).isTrue();
	}

	@Test
	void whatStillWaitsBehindFiguresSetByHandIsSettledByMarks() {
		this.results.change(this.first,
				(was) -> new ResultDraft(was.examId(), was.studentId(), java.math.BigDecimal.valueOf(90), 4, 4, false),
				null, null, this.teacher);
		assertThat(this.sheets.get(this.first, this.teacher).unchecked()).isEqualTo(2);
		MarkableAnswer one = this.marking.first(this.exam, null).orElseThrow();
		assertThat(one.resultId()).isEqualTo(this.first);
		mark(one, true);
		assertThat(this.sheets.get(this.first, this.teacher).unchecked()).isEqualTo(1);
		assertThat(this.results.get(this.first, this.teacher).checked()).isFalse();

		mark(this.marking.next(this.exam, this.marking.next(this.exam, one).orElseThrow()).orElseThrow(), true);

		ResultView result = this.results.get(this.first, this.teacher);
		assertThat(this.sheets.get(this.first, this.teacher).unchecked()).isZero();
		assertThat(result.checked()).isTrue();
		assertThat(result.checkedBy()).isEqualTo(this.teacher.id());
		assertThat(result.score()).as("the figures stay").isEqualByComparingTo("90");
	}

	@Test
	void whatIsTakenBackIsNotMarked() {
		MarkableAnswer answer = this.marking.first(this.exam, null).orElseThrow();
		this.results.remove(this.first, null, this.teacher);

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mark(answer, true));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.marking.get(this.given.exam("Boshqa", 1, 0), answer.id()));
		assertThat(this.marking.progress(this.exam)).extracting(MarkingProgress::written).containsExactly(1, 1);
	}

	private void mark(MarkableAnswer answer, boolean right) {
		this.marking.mark(this.exam, answer.id(), answer.mark(), right, this.teacher);
	}

	private long submit(String... answers) {
		return this.given.submit(this.exam, this.as.another(Role.STUDENT).id(), answers);
	}

}
