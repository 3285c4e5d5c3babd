package uz.ziyo.shared.web;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import uz.ziyo.shared.Money;

/**
 * Amounts in the forms of pages, as people type them. An editor and not a formatter:
 * where a formatter refuses, Spring reads the text once more in its own way, and takes
 * {@code 1E999999999}.
 */
@ControllerAdvice(annotations = Controller.class)
class PageMoney {

	@InitBinder
	void amounts(WebDataBinder binder) {
		binder.registerCustomEditor(BigDecimal.class, new AmountEditor());
	}

	private static final class AmountEditor extends PropertyEditorSupport {

		@Override
		public void setAsText(String text) {
			setValue(Money.parse(text));
		}

		@Override
		public String getAsText() {
			return (getValue() instanceof BigDecimal amount) ? Money.typed(amount) : "";
		}

	}

}
