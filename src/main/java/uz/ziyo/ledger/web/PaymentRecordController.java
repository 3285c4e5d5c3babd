package uz.ziyo.ledger.web;

import java.math.BigDecimal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.idempotency.Answer;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Formats;

/**
 * Records what the desk sends, and leads on to the receipt.
 */
@Controller
@OwnerOnly
class PaymentRecordController {

	private final PaymentRecording recording;

	private final DeskPages pages;

	private final Formats formats;

	PaymentRecordController(PaymentRecording recording, DeskPages pages, Formats formats) {
		this.recording = recording;
		this.pages = pages;
		this.formats = formats;
	}

	@InitBinder("form")
	void amounts(WebDataBinder binder) {
		binder.registerCustomEditor(BigDecimal.class, "amount", new DeskAmount());
	}

	@PostMapping("/payments")
	ModelAndView record(@ModelAttribute("form") PaymentForm form, BindingResult binding, Caller caller,
			RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			fill(form, binding, caller);
		}
		if (!binding.hasErrors()) {
			try {
				Answer answer = this.recording.record(form, caller);
				if (answer.repeated()) {
					Flash.success(redirect, "payments.repeated");
				}
				else {
					Flash.success(redirect, "payments.recorded", this.formats.money(form.getAmount()));
				}
				return new ModelAndView("redirect:/payments/" + answer.text() + "/receipt");
			}
			catch (JustRecorded ex) {
				return page(form, caller, HttpStatus.CONFLICT).addObject("first", ex.first());
			}
			catch (Refused ex) {
				ex.applyTo(binding);
				checkAmount(form, binding);
			}
		}
		return page(form, caller, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Without a script nobody has added up what is ticked: it is added up here. */
	private void fill(PaymentForm form, BindingResult binding, Caller caller) {
		BigDecimal missing = this.pages.missing(form, caller);
		if (missing == null) {
			return;
		}
		if (missing.signum() == 0) {
			binding.rejectValue("amount", "payments.amount.covered");
			return;
		}
		form.setAmount(missing);
		binding.rejectValue("amount", "payments.amount.filled");
	}

	/** What is ticked is looked at first, and the amount is said along with it. */
	private static void checkAmount(PaymentForm form, BindingResult binding) {
		String problem = Money.problem(form.getAmount());
		if (problem != null && !binding.hasFieldErrors("amount")) {
			binding.rejectValue("amount", problem);
		}
	}

	private ModelAndView page(PaymentForm form, Caller caller, HttpStatus status) {
		ModelAndView page = this.pages.again(form, caller);
		page.setStatus(status);
		return page;
	}

}
