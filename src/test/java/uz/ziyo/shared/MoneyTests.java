package uz.ziyo.shared;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MoneyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "600000|600000", "600 000|600000", "600\u00A0000,50|600000.50",
			"1\u202F250.5|1250.5", "0|0", "-5|-5", "1000000000000000|1000000000000000", "0,001|0.001" })
	void readsWhatPeopleType(String typed, BigDecimal amount) {
		assertThat(Money.parse(typed)).isEqualByComparingTo(amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "besh yuz", "1.500.000", "1,5,0", "1e5", "NaN", "--1", "5 soʻm", "٥٠٠" })
	void refusesWhatIsNoNumber(String typed) {
		assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(typed));
	}

	@Test
	void nothingTypedIsNoAmount() {
		assertThat(Money.parse("")).isNull();
		assertThat(Money.parse(" \u00A0")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "0,money.little", "-1,money.little", "0.001,money.decimals", "-0.001,money.decimals",
			"50.000,money.decimals", "1000000000000,money.much", "999999999999.991,money.decimals", "1e15,money.much" })
	void saysWhatIsWrongWithAnAmount(BigDecimal amount, String code) {
		assertThat(Money.problem(amount)).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.01", "1", "1.10", "100.00", "999999999999.99" })
	void takesEveryOther(BigDecimal amount) {
		assertThat(Money.problem(amount)).isNull();
	}

	@Test
	void tellsTheProblemAtItsField() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> Money.check(Refused.collect(), "amount", null).throwIfAny())
			.satisfies((refused) -> assertThat(refused.problems())
				.extracting(Refused.Problem::field, Refused.Problem::code)
				.isEqualTo(List.of(org.assertj.core.groups.Tuple.tuple("amount", "money.required"))));
	}

	@Test
	void writesItForPeopleForProgramsAndForForms() {
		assertThat(Money.grouped(new BigDecimal("600000"))).isEqualTo("600\u00A0000");
		assertThat(Money.grouped(new BigDecimal("1250.5"))).isEqualTo("1\u00A0250,50");
		assertThat(Money.grouped(new BigDecimal("-12000000.00"))).isEqualTo("−12\u00A0000\u00A0000");
		assertThat(Money.grouped(BigDecimal.ZERO)).isEqualTo("0");
		assertThat(Money.plain(new BigDecimal("6E+5"))).isEqualTo("600000.00");
		assertThat(Money.typed(new BigDecimal("600000.00"))).isEqualTo("600000");
		assertThat(Money.typed(new BigDecimal("1250.50"))).isEqualTo("1250,5");
	}

}
