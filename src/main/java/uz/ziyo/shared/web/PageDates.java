package uz.ziyo.shared.web;

import java.time.LocalDate;
import java.time.YearMonth;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Dates as browsers send them. A year has four digits: what is beyond, no database keeps
 * and no calendar counts from.
 */
@Configuration(proxyBeanMethods = false)
class PageDates implements WebMvcConfigurer {

	private static final int DAY = "2026-11-20".length();

	private static final int MONTH = "2026-11".length();

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, LocalDate.class,
				(text) -> text.isBlank() ? null : LocalDate.parse(ofLength(text.strip(), DAY)));
		registry.addConverter(String.class, YearMonth.class,
				(text) -> text.isBlank() ? null : YearMonth.parse(ofLength(text.strip(), MONTH)));
	}

	private static String ofLength(String text, int length) {
		if (text.length() != length) {
			throw new IllegalArgumentException("No date: " + text);
		}
		return text;
	}

}
