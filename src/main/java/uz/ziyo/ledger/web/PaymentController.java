package uz.ziyo.ledger.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.ledger.statements.PaymentHistory;
import uz.ziyo.ledger.statements.Receipt;
import uz.ziyo.ledger.statements.Receipts;
import uz.ziyo.ledger.words.MonthText;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;

/**
 * One payment: what it has settled, and what was made of it.
 */
@Controller
@OwnerOnly
class PaymentController {

	private final Receipts receipts;

	private final PaymentHistory history;

	private final MonthText months;

	PaymentController(Receipts receipts, PaymentHistory history, MonthText months) {
		this.receipts = receipts;
		this.history = history;
		this.months = months;
	}

	@GetMapping("/payments/{id}")
	String show(@PathVariable long id, Caller caller, Model model) {
		Receipt receipt = this.receipts.getEvenVoided(id, caller);
		model.addAttribute("receipt", receipt);
		model.addAttribute("payment", receipt.payment());
		model.addAttribute("history", this.history.of(receipt.payment()));
		model.addAttribute("monthText", this.months);
		return "payments/show";
	}

}
