package uz.ziyo.ledger.statements.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.ledger.statements.Receipt;
import uz.ziyo.ledger.statements.Receipts;
import uz.ziyo.ledger.words.AmountWords;
import uz.ziyo.ledger.words.MonthText;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.ForRoles;
import uz.ziyo.shared.Role;

/**
 * What is handed over for a payment: one page of paper. A student has those of his own.
 */
@Controller
@ForRoles({ Role.OWNER, Role.STUDENT })
class PaymentReceiptController {

	private final Receipts receipts;

	private final AmountWords words;

	private final MonthText months;

	PaymentReceiptController(Receipts receipts, AmountWords words, MonthText months) {
		this.receipts = receipts;
		this.words = words;
		this.months = months;
	}

	@GetMapping("/payments/{id}/receipt")
	String show(@PathVariable long id, Caller caller, Model model) {
		Receipt receipt = this.receipts.onPaper(id, caller);
		model.addAttribute("receipt", receipt);
		model.addAttribute("payment", receipt.payment());
		model.addAttribute("page", ReceiptPage.of(receipt));
		model.addAttribute("words", this.words.of(receipt.payment().amount()));
		model.addAttribute("uzbekWords", this.words.uzbek(receipt.payment().amount()));
		model.addAttribute("months", this.months.ofPaid(receipt.payment().months()));
		model.addAttribute("own", caller.isStudent());
		return "payments/receipt";
	}

}
