package uz.ziyo.ledger;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentBatchesTests extends LedgerTest {

	@Autowired
	private PaymentBatches batches;

	/**
	 * Else two copies of the application could each wait for a part that the other has.
	 */
	@Test
	void theSumsOfAllTimesAreWrittenLastAndAllInOneOrder() {
		List<Someone> many = this.given.studentsIn(this.group, 130);
		List<PaymentDraft> drafts = many.stream()
			.map((one) -> PaymentDraft.of(one.id(), money("10"), PaymentMethod.CASH, null))
			.toList();

		List<String> statements = this.sql.during(() -> this.batches.recordAll(drafts, this.owner));

		assertThat(statements).filteredOn((statement) -> statement.startsWith("insert into payment ")).hasSize(2);
		assertThat(statements).filteredOn((statement) -> statement.contains("payment_tally")).hasSize(2);
		assertThat(statements.get(statements.size() - 1)).startsWith("update payment_tally").contains("[batch of 130]");
		assertThat(statements.get(statements.size() - 2)).startsWith("insert into payment_tally");
	}

}
