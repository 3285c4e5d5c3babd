package uz.ziyo.ledger.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Money;
import uz.ziyo.shared.web.Languages;

/**
 * Amounts in words, in the language of the page, so that nobody adds a digit to a
 * receipt: olti yuz ming soʻm. By hand, because ICU knows no Uzbek numbers.
 */
@Component
public class AmountWords {

	private static final Map<Locale, NumberWords> LANGUAGES = Map.of(Languages.UZBEK, new UzbekWords(),
			Languages.RUSSIAN, new RussianWords(), Languages.ENGLISH, new EnglishWords());

	private final MessageSource messages;

	AmountWords(MessageSource messages) {
		this.messages = messages;
	}

	/** Empty for what is no amount. */
	public String of(BigDecimal amount) {
		return of(amount, LocaleContextHolder.getLocale());
	}

	/** What a receipt has in whatever language. */
	public String uzbek(BigDecimal amount) {
		return of(amount, Languages.UZBEK);
	}

	private String of(BigDecimal amount, Locale locale) {
		if (Money.problem(amount) != null) {
			return "";
		}
		NumberWords words = LANGUAGES.getOrDefault(locale, LANGUAGES.get(Languages.UZBEK));
		BigDecimal[] parts = Money.exact(amount).divideAndRemainder(BigDecimal.ONE);
		String whole = words.of(parts[0].longValueExact());
		int tiyin = parts[1].movePointRight(Money.DECIMALS).intValueExact();
		return (tiyin == 0) ? this.messages.getMessage("money.sum", new Object[] { whole }, locale)
				: this.messages.getMessage("payments.words.tiyin", new Object[] { whole, words.of(tiyin) }, locale);
	}

}
