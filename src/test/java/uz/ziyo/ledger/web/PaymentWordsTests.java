package uz.ziyo.ledger.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import uz.ziyo.ledger.words.MonthText;
import uz.ziyo.shared.web.Languages;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class PaymentWordsTests {

	@Autowired
	private PaymentWords words;

	@Autowired
	private MonthText text;

	@AfterEach
	void inTheUsualLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void readsMonthsAsTheListsWriteThem() {
		List<YearMonth> months = List.of(month(2025, 3), month(2025, 11), month(2025, 12), month(2026, 1),
				month(2026, 8), month(2026, 9), month(2026, 10));
		for (Locale language : Languages.ALL) {
			LocaleContextHolder.setLocale(language);
			String written = this.text.of(months);
			assertThat(written).contains(", ", " – ");
			assertThat(this.words.months(written)).as(written).isEqualTo(months);
		}
	}

	@Test
	void readsRunsAsPeopleWriteThem() {
		for (String run : List.of("2026-yil oktabr – noyabr", "Oktabr-noyabr 2026".replace("-", " - "),
				"10.2026 – 11.2026", "2026-10 — 2026-11", "октябрь–ноябрь 2026", "oktabr 2026 – noyabr 2026",
				"2026-yil oktabr, 2026-yil noyabr")) {
			assertThat(this.words.months(run)).as(run).containsExactly(month(2026, 10), month(2026, 11));
		}
	}

	@Test
	void readsNothingIntoWhatIsNoRun() {
		for (String wrong : List.of("noyabr – oktabr 2026", "oktabr – noyabr", "2026-yil oktabr –", "– 2026-yil oktabr",
				"2026-yil yanvar – mart – may", "01.2000 – 12.2099", "2026-13", "2026-yil oktabr – 13", "x – y 2026",
				"noyabr 2026 – noyabr 2026", "")) {
			assertThat(this.words.months(wrong)).as(wrong).isNull();
		}
	}

	private static YearMonth month(int year, int month) {
		return YearMonth.of(year, month);
	}

}
