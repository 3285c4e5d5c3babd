package uz.ziyo.shared.web;

import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PageTimesTests {

	@ParameterizedTest
	@CsvSource({ "8:00, 08:00", "08.00, 08:00", "800, 08:00", "8, 08:00", "1430, 14:30", "14 30, 14:30",
			"14:30:00, 14:30", "00:00, 00:00" })
	void readsATimeAsPeopleTypeIt(String typed, LocalTime time) {
		assertThat(PageTimes.parse(typed)).isEqualTo(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "25", "24:00", "8:60", "8:5", "soat ikki", "80000", "-8:00" })
	void whatIsNoTimeIsRefused(String typed) {
		assertThatIllegalArgumentException().isThrownBy(() -> PageTimes.parse(typed));
	}

	@Test
	void nothingIsNoTime() {
		assertThat(PageTimes.parse(" ")).isNull();
	}

}
