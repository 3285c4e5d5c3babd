package uz.ziyo.ledger.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.ledger.ChargeBook;
import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.ledger.choices.GroupOptions;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;

/** The charges with what they come to. */
@Controller
@OwnerOnly
@RequestMapping("/charges")
class ChargeController {

	private static final int PAGE_SIZE = 25;

	private final ChargeBook book;

	private final GroupOptions groups;

	ChargeController(ChargeBook book, GroupOptions groups) {
		this.book = book;
		this.groups = groups;
	}

	@GetMapping
	String list(ChargeSearch filter, Caller caller, Model model) {
		model.addAttribute("groups", this.groups.filter(caller));
		model.addAttribute("states", ChargeStatus.values());
		model.addAttribute("kinds", ChargeKind.values());
		find(filter, caller, model);
		return "charges/index";
	}

	@HxRequest
	@GetMapping
	String find(ChargeSearch filter, Caller caller, Model model) {
		ChargeFilter wanted = filter.toFilter();
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.book.list(wanted, caller).nearestPage(filter.page(), PAGE_SIZE));
		model.addAttribute("total", this.book.total(wanted, caller));
		return "charges/index :: charge-list";
	}

}
