package uz.ziyo.shared.web;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uz.ziyo.shared.Money;

/**
 * Amounts in the forms of pages, as people type them.
 */
@Configuration(proxyBeanMethods = false)
class PageMoney implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addFormatterForFieldType(BigDecimal.class, new Formatter<BigDecimal>() {

			@Override
			public BigDecimal parse(String text, Locale locale) throws ParseException {
				try {
					return Money.parse(text);
				}
				catch (IllegalArgumentException ex) {
					throw new ParseException(text, 0);
				}
			}

			@Override
			public String print(BigDecimal amount, Locale locale) {
				return Money.typed(amount);
			}

		});
	}

}
