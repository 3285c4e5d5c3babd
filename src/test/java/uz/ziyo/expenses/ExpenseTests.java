package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ExpenseTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

	private static final ExpenseDraft RENT = new ExpenseDraft("Bino egasi", null, new BigDecimal("18000000"), "Ijara",
			null, null);

	@Test
	void whatIsVoidedIsVoidedForGood() {
		Expense expense = new Expense(RENT, DAY, 1, NOW);
		expense.voidBy(1, "Ikki marta yozilgan", NOW);

		assertThatIllegalStateException().isThrownBy(() -> expense.voidBy(2, "Adashdim", NOW.plusSeconds(60)));
		assertThatIllegalStateException().isThrownBy(() -> expense.change(RENT, DAY));
	}

}
