package uz.ziyo.sittings;

import java.math.BigDecimal;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

import uz.ziyo.results.ResultDraft;
import uz.ziyo.results.Results;
import uz.ziyo.testing.Overlap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody writes a result down while its student is sitting the exam: it is the result,
 * however the sitting ends.
 */
class ResultByHandTests extends SittingsTest {

	@Autowired
	private Results results;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void whoHandsInThenHasIt() {
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		long byHand = writeDown();

		assertThat(submit(attempt)).isTrue();

		assertIs(byHand, attempt);
	}

	@Test
	void whoseTimeIsOverThenHasIt() {
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		long byHand = writeDown();
		this.clock.advance(Duration.ofMinutes(31));

		this.sweeper.sweep();

		assertIs(byHand, attempt);
	}

	/** It is not there yet when the sitting looks for it, but when it writes its own. */
	@Test
	void whoHandsInAtTheSameTimeHasIt() throws Exception {
		long attempt = start();
		save(attempt, 1, 2, 0, "page");
		long[] byHand = { 0 };

		boolean submitted = Overlap.of(this.transactions, () -> byHand[0] = writeDown(), () -> submit(attempt), () -> {
		});

		assertThat(submitted).isTrue();
		assertIs(byHand[0], attempt);
	}

	private long writeDown() {
		return this.results.create(
				new ResultDraft(this.exam.id(), this.student.id(), new BigDecimal("85.5"), 3, 4, true),
				this.as.owner().caller());
	}

	private void assertIs(long byHand, long attempt) {
		assertThat(count("exam_result")).isEqualTo(1);
		assertThat(count("attempt where closed_at is not null and id = " + attempt + " and result_id = " + byHand))
			.isEqualTo(1);
		assertThat(this.results.get(byHand, this.student.caller()).score()).isEqualByComparingTo("85.5");
		assertThat(this.exams.get(this.exam.id()).participants()).isEqualTo(1);
	}

}
