package uz.ziyo.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpanTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@ParameterizedTest
	@CsvSource({ "2026-10-01, 2026-10-31, 2026-09-01, 2026-09-30", "2026-11-01, 2026-11-30, 2026-10-01, 2026-10-20",
			"2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31", "2026-07-01, 2026-09-30, 2026-04-01, 2026-06-30",
			"2026-01-01, 2026-12-31, 2025-01-01, 2025-11-20", "2026-11-09, 2026-11-15, 2026-11-02, 2026-11-08",
			"2026-11-16, 2026-11-22, 2026-11-09, 2026-11-13", "2026-11-20, 2026-11-20, 2026-11-19, 2026-11-19",
			"2026-12-01, 2026-12-31, 2026-11-01, 2026-11-30", "2026-10-02, 2026-10-31, 2026-09-02, 2026-10-01" })
	void isComparedWithTheOneBefore(LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
		assertThat(new Span(from, to).before(TODAY)).isEqualTo(new Span(beforeFrom, beforeTo));
	}

	/** March has more days than February. */
	@Test
	void theLastDaysOfALongMonthAreComparedWithAShortOne() {
		assertThat(Span.of(YearMonth.of(2026, 3)).before(LocalDate.of(2026, 3, 30)))
			.isEqualTo(new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
	}

	@Test
	void doesNotEndBeforeItBegins() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Span(TODAY, TODAY.minusDays(1)));
	}

}
