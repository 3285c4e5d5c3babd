package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.desk.DeskView;
import uz.ziyo.ledger.desk.PaymentDesk;
import uz.ziyo.ledger.words.AmountWords;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.NotFound;

/**
 * What the page of the desk shows beside the form.
 */
@Component
class DeskPages {

	static final String PAGE = "payments/desk";

	private final PaymentDesk desk;

	private final AmountWords words;

	private final CentreTime time;

	DeskPages(PaymentDesk desk, AmountWords words, CentreTime time) {
		this.desk = desk;
		this.words = words;
		this.time = time;
	}

	/**
	 * @throws NotFound where there is no such student
	 */
	ModelAndView open(PaymentForm form, Caller caller, String view) {
		if (form.getStudent() == null) {
			return page(form, view);
		}
		DeskView desk = this.desk.open(form.getStudent(), caller);
		return page(form, view).addObject("student", desk.student()).addObject("choices", choices(desk));
	}

	/** The form with all that was typed, also where the student is gone by now. */
	ModelAndView again(PaymentForm form, Caller caller) {
		try {
			return open(form, caller, PAGE);
		}
		catch (NotFound ex) {
			return page(form, PAGE);
		}
	}

	/**
	 * What it takes to pay what is ticked, beside what the student has paid ahead; null
	 * where an amount is there already, and where none can be said.
	 */
	BigDecimal missing(PaymentForm form, Caller caller) {
		if (form.getAmount() != null || form.getItems().isEmpty() || form.getStudent() == null) {
			return null;
		}
		try {
			DeskView desk = this.desk.open(form.getStudent(), caller);
			BigDecimal due = choices(desk).due(form.getItems());
			return (due == null) ? null : due.subtract(desk.student().credit()).max(Money.ZERO);
		}
		catch (NotFound ex) {
			return null;
		}
	}

	private DeskChoices choices(DeskView desk) {
		return DeskChoices.of(desk, YearMonth.from(this.time.today()));
	}

	private ModelAndView page(PaymentForm form, String view) {
		return new ModelAndView(view).addObject("form", form)
			.addObject("methods", PaymentMethod.CHOICES)
			.addObject("today", this.time.today())
			.addObject("words", this.words.of(form.getAmount()));
	}

}
