package uz.ziyo.ledger.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.ledger.Payments;
import uz.ziyo.ledger.statements.Receipt;
import uz.ziyo.ledger.statements.Receipts;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.web.Flash;

/**
 * Voids a payment for a reason, once somebody has seen what it had settled.
 */
@Controller
@OwnerOnly
@RequestMapping("/payments/{id}/void")
class PaymentVoidController {

	private final Payments payments;

	private final Receipts receipts;

	PaymentVoidController(Payments payments, Receipts receipts) {
		this.payments = payments;
		this.receipts = receipts;
	}

	@GetMapping
	ModelAndView ask(@PathVariable long id, Caller caller) {
		return page(this.receipts.get(id, caller)).addObject("form", new PaymentVoidForm());
	}

	@PostMapping
	ModelAndView voidPayment(@PathVariable long id, @ModelAttribute("form") PaymentVoidForm form, BindingResult binding,
			Caller caller, RedirectAttributes redirect) {
		Receipt receipt = this.receipts.get(id, caller);
		try {
			this.payments.voidPayment(id, form.getReason(), caller);
			Flash.success(redirect, "payments.voided");
			return new ModelAndView("redirect:/payments/" + id);
		}
		catch (Refused ex) {
			ex.applyTo(binding);
		}
		ModelAndView page = page(receipt);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static ModelAndView page(Receipt receipt) {
		return new ModelAndView("payments/void").addObject("receipt", receipt);
	}

}
