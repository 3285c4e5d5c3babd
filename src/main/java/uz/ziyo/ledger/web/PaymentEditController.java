package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.ledger.desk.PaymentDesk;
import uz.ziyo.ledger.statements.Receipt;
import uz.ziyo.ledger.statements.Receipts;
import uz.ziyo.ledger.words.AmountWords;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Flash;

/**
 * Says anew what a payment was for, and how much it was.
 */
@Controller
@OwnerOnly
@RequestMapping("/payments/{id}/edit")
class PaymentEditController {

	private final Payments payments;

	private final Receipts receipts;

	private final PaymentDesk desk;

	private final AmountWords words;

	private final LedgerDifferences differences;

	private final CentreTime time;

	PaymentEditController(Payments payments, Receipts receipts, PaymentDesk desk, AmountWords words,
			LedgerDifferences differences, CentreTime time) {
		this.payments = payments;
		this.receipts = receipts;
		this.desk = desk;
		this.words = words;
		this.differences = differences;
		this.time = time;
	}

	@InitBinder("form")
	void amounts(WebDataBinder binder) {
		binder.registerCustomEditor(BigDecimal.class, "amount", new DeskAmount());
	}

	@GetMapping
	ModelAndView begin(@PathVariable long id, Caller caller) {
		Receipt receipt = this.receipts.get(id, caller);
		return page(receipt, PaymentForm.of(receipt.payment()), caller);
	}

	@PostMapping
	ModelAndView change(@PathVariable long id, @ModelAttribute("form") PaymentForm form, BindingResult binding,
			Caller caller, RedirectAttributes redirect) {
		Receipt receipt = this.receipts.get(id, caller);
		form.setStudent(receipt.payment().studentId());
		if (!binding.hasErrors()) {
			try {
				PaymentForm.told(() -> this.payments.change(id, form::toDraft, caller));
				Flash.success(redirect, "payments.changed");
				return new ModelAndView("redirect:/payments/" + id);
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
			catch (Stale ex) {
				Receipt theirs = this.receipts.get(id, caller);
				form.goOnFrom(PaymentForm.of(theirs.payment()));
				ModelAndView page = page(theirs, form, caller).addObject("differences",
						this.differences.of(form, theirs.payment(), choices(theirs, caller)));
				page.setStatus(HttpStatus.CONFLICT);
				return page;
			}
		}
		ModelAndView page = page(receipt, form, caller);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(Receipt receipt, PaymentForm form, Caller caller) {
		PaymentMethod method = receipt.payment().method();
		List<PaymentMethod> methods = PaymentMethod.CHOICES.contains(method) ? PaymentMethod.CHOICES
				: Stream.concat(Stream.of(method), PaymentMethod.CHOICES.stream()).toList();
		return new ModelAndView("payments/edit").addObject("payment", receipt.payment())
			.addObject("form", form)
			.addObject("choices", choices(receipt, caller))
			.addObject("methods", methods)
			.addObject("today", this.time.today())
			.addObject("words", this.words.of(form.getAmount()));
	}

	/** Of who has left since, only what the payment is about. */
	private DeskChoices choices(Receipt receipt, Caller caller) {
		YearMonth now = YearMonth.from(this.time.today());
		try {
			return DeskChoices.of(this.desk.open(receipt.payment().studentId(), caller), now).with(receipt);
		}
		catch (NotFound ex) {
			return new DeskChoices(List.of(), List.of(), null).with(receipt);
		}
	}

}
