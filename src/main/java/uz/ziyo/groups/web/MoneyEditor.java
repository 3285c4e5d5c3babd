package uz.ziyo.groups.web;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;

/** Money as people type it: {@code 600 000}, {@code 600000,50}. */
class MoneyEditor extends PropertyEditorSupport {

	@Override
	public void setAsText(String text) {
		String digits = text.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
		if (!digits.isEmpty() && !digits.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
			throw new IllegalArgumentException("Not an amount: " + text);
		}
		setValue(digits.isEmpty() ? null : new BigDecimal(digits));
	}

	@Override
	public String getAsText() {
		return (getValue() instanceof BigDecimal amount) ? plain(amount).replace('.', ',') : "";
	}

	private static String plain(BigDecimal amount) {
		BigDecimal shortest = amount.stripTrailingZeros();
		return ((shortest.scale() < 0) ? shortest.setScale(0) : shortest).toPlainString();
	}

}
