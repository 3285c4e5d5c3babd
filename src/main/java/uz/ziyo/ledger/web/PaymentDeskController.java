package uz.ziyo.ledger.web;

import java.math.BigDecimal;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uz.ziyo.ledger.desk.PaymentDesk;
import uz.ziyo.ledger.words.AmountWords;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.SearchMarks;

/**
 * Who brings money, what for, and how much it is in words.
 */
@Controller
@OwnerOnly
class PaymentDeskController {

	/** Letters that are looked for. */
	private static final int LEAST = 3;

	private static final int SHOWN = 8;

	private final PaymentDesk desk;

	private final DeskPages pages;

	private final AmountWords words;

	private final CentreTime time;

	PaymentDeskController(PaymentDesk desk, DeskPages pages, AmountWords words, CentreTime time) {
		this.desk = desk;
		this.pages = pages;
		this.words = words;
		this.time = time;
	}

	@InitBinder("form")
	void amounts(WebDataBinder binder) {
		binder.registerCustomEditor(BigDecimal.class, "amount", new DeskAmount());
	}

	@GetMapping("/payments/new")
	ModelAndView begin(@ModelAttribute("form") PaymentForm form, BindingResult binding,
			@RequestParam(defaultValue = "") String search, Caller caller, Model model) {
		find(search, model);
		return open(form, caller, DeskPages.PAGE);
	}

	@HxRequest
	@GetMapping(path = "/payments/new", params = "student")
	ModelAndView choose(@ModelAttribute("form") PaymentForm form, BindingResult binding, Caller caller) {
		return open(form, caller, DeskPages.PAGE + " :: desk");
	}

	private ModelAndView open(PaymentForm form, Caller caller, String view) {
		if (form.getPaidOn() == null) {
			form.setPaidOn(this.time.today());
		}
		return this.pages.open(form, caller, view);
	}

	@HxRequest
	@GetMapping(path = "/payments/new", params = "!student")
	String find(@RequestParam(defaultValue = "") String search, Model model) {
		String typed = search.strip();
		model.addAttribute("search", typed);
		if (typed.length() >= LEAST) {
			model.addAttribute("found", this.desk.find(typed).page(1, SHOWN));
			model.addAttribute("marks", new SearchMarks(typed));
		}
		return DeskPages.PAGE + " :: found";
	}

	@GetMapping("/payments/words")
	String inWords(@RequestParam(defaultValue = "") String amount, Model model) {
		model.addAttribute("words", words(amount));
		return DeskPages.PAGE + " :: words";
	}

	private String words(String amount) {
		try {
			return this.words.of(DeskAmount.parse(amount));
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
