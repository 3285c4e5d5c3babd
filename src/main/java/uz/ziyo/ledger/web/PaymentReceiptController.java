package uz.ziyo.ledger.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.ledger.Receipt;
import uz.ziyo.ledger.Receipts;
import uz.ziyo.shared.OwnerOnly;

/**
 * What is handed over for a payment: one page of paper.
 */
@Controller
@OwnerOnly
class PaymentReceiptController {

	/** Lines that are printed; what is beyond is counted. */
	private static final int MOST_LINES = 6;

	private final Receipts receipts;

	private final AmountWords words;

	private final MonthText months;

	PaymentReceiptController(Receipts receipts, AmountWords words, MonthText months) {
		this.receipts = receipts;
		this.words = words;
		this.months = months;
	}

	@GetMapping("/payments/{id}/receipt")
	String show(@PathVariable long id, Model model) {
		Receipt receipt = this.receipts.getEvenVoided(id);
		model.addAttribute("receipt", receipt);
		model.addAttribute("payment", receipt.payment());
		model.addAttribute("months", this.months.ofPaid(receipt.payment().months()));
		model.addAttribute("words", this.words.of(receipt.payment().amount()));
		model.addAttribute("lines", receipt.lines().stream().limit(MOST_LINES).toList());
		model.addAttribute("more", Math.max(0, receipt.lines().size() - MOST_LINES));
		model.addAttribute("monthText", this.months);
		return "payments/receipt";
	}

}
