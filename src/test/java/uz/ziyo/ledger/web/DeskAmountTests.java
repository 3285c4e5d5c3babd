package uz.ziyo.ledger.web;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeskAmountTests {

	@ParameterizedTest
	@CsvSource({ "600 000, 600000", "600000, 600000", "600 ming, 600000", "'1,2 mln', 1200000", "600 тыс., 600000",
			"2 million, 2000000", "'0,5', 0.5" })
	void readsWhatIsSaidAtTheDesk(String typed, String amount) {
		assertThat(DeskAmount.parse(typed)).isEqualByComparingTo(new BigDecimal(amount));
	}

	@ParameterizedTest
	@CsvSource({ "ming", "olti ming", "1e5", "600 minga", "1.2.3 mln", "-" })
	void readsNothingElse(String typed) {
		assertThatIllegalArgumentException().isThrownBy(() -> DeskAmount.parse(typed));
	}

}
