package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.util.function.Supplier;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.ledger.PaymentPreview;
import uz.ziyo.ledger.PaymentPreviews;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;

/**
 * What the form of a payment will come to, while it is filled in.
 */
@Controller
@OwnerOnly
class PaymentPreviewController {

	private final PaymentPreviews previews;

	private final DeskPages pages;

	PaymentPreviewController(PaymentPreviews previews, DeskPages pages) {
		this.previews = previews;
		this.pages = pages;
	}

	@InitBinder("form")
	void amounts(WebDataBinder binder) {
		binder.registerCustomEditor(BigDecimal.class, "amount", new DeskAmount());
	}

	@GetMapping("/payments/preview")
	String record(@ModelAttribute("form") PaymentForm form, BindingResult binding, Caller caller, Model model) {
		BigDecimal missing = binding.hasErrors() ? null : this.pages.missing(form, caller);
		if (missing != null && missing.signum() == 0) {
			model.addAttribute("covered", true);
		}
		return show(form, binding, model, () -> this.previews.ofNew(form.toDraft()));
	}

	@GetMapping("/payments/{id}/preview")
	String change(@PathVariable long id, @ModelAttribute("form") PaymentForm form, BindingResult binding, Caller caller,
			Model model) {
		return show(form, binding, model, () -> this.previews.ofCorrection(id, (now) -> {
			form.setStudent(now.studentId());
			return form.toDraft();
		}, caller));
	}

	/** Where nothing can be said yet, nothing is. */
	private static String show(PaymentForm form, BindingResult binding, Model model, Supplier<PaymentPreview> preview) {
		if (form.getAmount() != null && !binding.hasErrors()) {
			try {
				model.addAttribute("preview", preview.get());
			}
			catch (Refused ex) {
				model.addAttribute("problems", ex.problems());
			}
		}
		return "payments/parts :: goes-lines";
	}

}
