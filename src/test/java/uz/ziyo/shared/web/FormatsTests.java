package uz.ziyo.shared.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.ziyo.shared.ZiyoProperties;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTests {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

	private final Formats format = new Formats(messages(), new ZiyoProperties(Path.of("data"),
			new ZiyoProperties.Owner(null, null), false, ZoneId.of("Asia/Tashkent"), "Ziyo"));

	@BeforeEach
	void speakUzbek() {
		speak(Languages.UZBEK);
	}

	@AfterEach
	void forgetTheLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void writesDatesAsUzbeksDo() {
		assertThat(this.format.date(FRIDAY)).isEqualTo("20.11.2026");
		assertThat(this.format.dayAndMonth(FRIDAY)).isEqualTo("20-noyabr");
		assertThat(this.format.weekdayAndDate(FRIDAY)).isEqualTo("Juma, 20-noyabr");
		assertThat(this.format.month(YearMonth.of(2026, 9))).isEqualTo("2026-yil sentabr");
	}

	@Test
	void writesDatesInRussianAndEnglish() {
		speak(Languages.RUSSIAN);
		assertThat(this.format.weekdayAndDate(FRIDAY)).isEqualTo("Пятница, 20 ноября");
		assertThat(this.format.month(YearMonth.of(2026, 9))).isEqualTo("Сентябрь 2026");
		speak(Languages.ENGLISH);
		assertThat(this.format.weekdayAndDate(FRIDAY)).isEqualTo("Friday, 20 November");
	}

	@Test
	void writesDaysInTheOrderOfTheWeek() {
		assertThat(this.format.days("Mon,Wed,Fri")).isEqualTo("Du, Chor, Ju");
		assertThat(this.format.days("Fri, Mon")).isEqualTo("Du, Ju");
		assertThat(this.format.days(Set.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY))).isEqualTo("Se, Yak");
		assertThat(this.format.days(List.of("Thu", "Sat"))).isEqualTo("Pay, Sha");
		speak(Languages.RUSSIAN);
		assertThat(this.format.days("Mon,Wed,Fri")).isEqualTo("Пн, Ср, Пт");
		speak(Languages.ENGLISH);
		assertThat(this.format.days("Mon,Wed,Fri")).isEqualTo("Mon, Wed, Fri");
	}

	@Test
	void tellsTheTimeOfTheCentre() {
		Instant instant = Instant.parse("2026-11-20T20:03:05Z");
		assertThat(this.format.time(LocalTime.of(9, 5))).isEqualTo("09:05");
		assertThat(this.format.times(LocalTime.of(14, 0), LocalTime.of(16, 0))).isEqualTo("14:00–16:00");
		assertThat(this.format.time(instant)).isEqualTo("01:03");
		assertThat(this.format.date(instant)).isEqualTo("21.11.2026");
		assertThat(this.format.dateTime(instant)).isEqualTo("21.11.2026, 01:03");
	}

	@Test
	void groupsNumbersByThousandsAndNeverBreaksThem() {
		assertThat(this.format.number(2145)).isEqualTo("2\u00A0145");
		assertThat(this.format.number(7)).isEqualTo("7");
		assertThat(this.format.number(1234567L)).isEqualTo("1\u00A0234\u00A0567");
		assertThat(this.format.number(-1500)).isEqualTo("−1\u00A0500");
		assertThat(this.format.money(new BigDecimal("600000.00"))).isEqualTo("600\u00A0000");
		assertThat(this.format.money(new BigDecimal("1250.5"))).isEqualTo("1\u00A0250,50");
		assertThat(this.format.percent(90.6)).isEqualTo("91\u00A0%");
	}

	@Test
	void writesPhonesAsTheyAreDialled() {
		assertThat(this.format.phone("+998901234567")).isEqualTo("+998\u00A090\u00A0123-45-67");
		assertThat(this.format.phone("998901234567")).isEqualTo("+998\u00A090\u00A0123-45-67");
		assertThat(this.format.phone("+77011234567")).isEqualTo("+77011234567");
	}

	@Test
	void writesSizesOfFiles() {
		assertThat(this.format.size(900)).isEqualTo("900\u00A0B");
		assertThat(this.format.size(850 * 1024)).isEqualTo("850\u00A0KB");
		assertThat(this.format.size(1258291)).isEqualTo("1,2\u00A0MB");
		assertThat(this.format.size(300L * 1024 * 1024)).isEqualTo("300\u00A0MB");
	}

	@Test
	void nothingIsWrittenForNothing() {
		assertThat(this.format.date(null)).isEmpty();
		assertThat(this.format.weekdayAndDate(null)).isEmpty();
		assertThat(this.format.time(null)).isEmpty();
		assertThat(this.format.number(null)).isEmpty();
		assertThat(this.format.money(null)).isEmpty();
		assertThat(this.format.phone(null)).isEmpty();
		assertThat(this.format.days((String) null)).isEmpty();
	}

	private static void speak(Locale language) {
		LocaleContextHolder.setLocale(language);
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
