package uz.ziyo.ledger.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.ledger.ChargeBook;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.ledger.Charges;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Conflict;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Flash;

/** A charge, to be corrected or taken back. */
@Controller
@OwnerOnly
@RequestMapping("/charges/{id}")
class ChargeChangeController {

	private final Charges charges;

	private final ChargeBook book;

	private final LedgerDifferences differences;

	ChargeChangeController(Charges charges, ChargeBook book, LedgerDifferences differences) {
		this.charges = charges;
		this.book = book;
		this.differences = differences;
	}

	@GetMapping
	ModelAndView show(@PathVariable long id, Caller caller) {
		ChargeView charge = this.book.get(id, caller);
		return page(charge, HttpStatus.OK).addObject("form", ChargeForm.of(charge));
	}

	@PostMapping
	ModelAndView change(@PathVariable long id, @ModelAttribute("form") ChargeForm form, BindingResult binding,
			Caller caller, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.charges.change(id, form::toCorrection, caller);
				Flash.success(redirect, "charges.changed");
				return new ModelAndView("redirect:/charges/" + id);
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
			catch (Stale ex) {
				ChargeView theirs = this.book.get(id, caller);
				form.goOnFrom(ChargeForm.of(theirs));
				return page(theirs, HttpStatus.CONFLICT).addObject("differences", this.differences.of(form, theirs));
			}
		}
		return page(this.book.get(id, caller), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** What a payment holds stays, and the page says which payment that is. */
	@PostMapping("/delete")
	ModelAndView delete(@PathVariable long id, Caller caller, RedirectAttributes redirect) {
		try {
			this.charges.delete(id, caller);
			Flash.success(redirect, "charges.deleted");
			return new ModelAndView("redirect:/charges");
		}
		catch (Conflict ex) {
			ChargeView charge = this.book.get(id, caller);
			return page(charge, HttpStatus.CONFLICT).addObject("form", ChargeForm.of(charge))
				.addObject("held", ex.problem());
		}
	}

	private static ModelAndView page(ChargeView charge, HttpStatusCode status) {
		ModelAndView page = new ModelAndView("charges/show").addObject("charge", charge);
		page.setStatus(status);
		return page;
	}

}
