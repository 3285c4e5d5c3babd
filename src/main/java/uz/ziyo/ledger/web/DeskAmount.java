package uz.ziyo.ledger.web;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uz.ziyo.shared.Money;

/**
 * Amounts as they are said at the desk: 600 000, and 600 ming or 1,2 mln as well.
 */
final class DeskAmount extends PropertyEditorSupport {

	private static final Pattern SAID = Pattern
		.compile("([\\d\\s\\u00A0.,]{1,30}?)\\s*(ming|тыс|тысяч|thousand|mln|million|млн|миллион)\\.?");

	static BigDecimal parse(String typed) {
		Matcher said = SAID.matcher(typed.strip().toLowerCase(Locale.ROOT));
		if (!said.matches()) {
			return Money.parse(typed);
		}
		BigDecimal number = Money.parse(said.group(1));
		if (number == null) {
			throw new IllegalArgumentException("Not an amount: " + typed);
		}
		if (number.scale() > Money.DECIMALS) {
			// 1.500 ming may be meant as either.
			return number;
		}
		boolean thousands = said.group(2).matches("ming|тыс|тысяч|thousand");
		return number.movePointRight(thousands ? 3 : 6);
	}

	@Override
	public void setAsText(String text) {
		setValue(parse(text));
	}

	@Override
	public String getAsText() {
		return (getValue() instanceof BigDecimal amount) ? Money.typed(amount) : "";
	}

}
