package uz.ziyo.ledger.web;

import java.time.YearMonth;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.desk.DeskView;
import uz.ziyo.ledger.desk.PaymentDesk;
import uz.ziyo.ledger.words.AmountWords;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
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

	/** Without a script nobody has added up what is ticked: it is added up here. */
	boolean fill(PaymentForm form, Caller caller) {
		if (form.getAmount() != null || form.getItems().isEmpty() || form.getStudent() == null) {
			return false;
		}
		try {
			form.setAmount(choices(this.desk.open(form.getStudent(), caller)).due(form.getItems()));
		}
		catch (NotFound ex) {
			return false;
		}
		return form.getAmount() != null;
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
