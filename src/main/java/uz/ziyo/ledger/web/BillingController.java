package uz.ziyo.ledger.web;

import java.time.YearMonth;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.ledger.Billing;
import uz.ziyo.ledger.BillingLine;
import uz.ziyo.ledger.BillingPreview;
import uz.ziyo.ledger.BillingResult;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Page;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Formats;

/** A month's tuition: what would be charged, and the button that does it. */
@Controller
@OwnerOnly
@RequestMapping("/billing")
class BillingController {

	private static final int PAGE_SIZE = 50;

	private final Billing billing;

	private final Formats formats;

	private final CentreTime time;

	BillingController(Billing billing, Formats formats, CentreTime time) {
		this.billing = billing;
		this.formats = formats;
		this.time = time;
	}

	@GetMapping
	ModelAndView preview(@ModelAttribute("form") BillingForm form, BindingResult binding) {
		return page(form, binding);
	}

	@PostMapping
	ModelAndView run(@ModelAttribute("form") BillingForm form, BindingResult binding, Caller caller,
			RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				BillingResult result = this.billing.run(month(form), caller);
				if (result.raised() == 0) {
					Flash.success(redirect, "billing.nothing");
				}
				else {
					Flash.success(redirect, "billing.done", this.formats.number(result.raised()),
							this.formats.money(result.total()));
				}
				return new ModelAndView("redirect:/billing?month=" + result.month());
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		return page(form, binding);
	}

	private YearMonth month(BillingForm form) {
		return (form.getMonth() == null) ? YearMonth.from(this.time.today()) : form.getMonth();
	}

	private ModelAndView page(BillingForm form, BindingResult binding) {
		ModelAndView page = new ModelAndView("billing/index");
		if (!binding.hasErrors()) {
			try {
				form.setMonth(month(form));
				BillingPreview preview = this.billing.preview(form.getMonth());
				page.addObject("preview", preview)
					.addObject("page", lines(preview, form.number()))
					.addObject("ahead", form.getMonth().isAfter(YearMonth.from(this.time.today()).plusMonths(1)));
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		page.setStatus(binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		return page;
	}

	private static Page<BillingLine> lines(BillingPreview preview, int number) {
		int pages = Math.max(1, (preview.lines().size() + PAGE_SIZE - 1) / PAGE_SIZE);
		return Listing.of(preview.lines()).page(Math.min(number, pages), PAGE_SIZE);
	}

}
