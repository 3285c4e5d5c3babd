package uz.ziyo.ledger.debts.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.ledger.debts.DebtAge;
import uz.ziyo.ledger.debts.DebtTotal;
import uz.ziyo.ledger.debts.Debtor;
import uz.ziyo.ledger.debts.Debts;
import uz.ziyo.ledger.debts.GroupDebt;
import uz.ziyo.ledger.debts.StudentDebts;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Page;
import uz.ziyo.shared.workbook.ListEndings;

/**
 * Who owes how much and since when, on the page and as a workbook.
 */
@Controller
@OwnerOnly
class DebtorController {

	private static final int PAGE_SIZE = 25;

	private final Debts debts;

	private final StudentDebts students;

	private final DebtorMarkup markup;

	private final DebtorWorkbooks workbooks;

	private final Downloads downloads;

	private final CentreTime time;

	DebtorController(Debts debts, StudentDebts students, DebtorMarkup markup, DebtorWorkbooks workbooks,
			Downloads downloads, CentreTime time) {
		this.debts = debts;
		this.students = students;
		this.markup = markup;
		this.workbooks = workbooks;
		this.downloads = downloads;
		this.time = time;
	}

	@GetMapping("/debtors")
	String list(DebtorSearch filter, Caller caller, Model model) {
		List<GroupDebt> groups = this.debts.byGroup();
		Page<DebtorLine> page = page(filter);
		model.addAttribute("groups", this.markup.options(groups, filter.group(), caller));
		// What all owe is what the groups owe: nothing more to ask the database.
		show(filter, page, filter.isAny() ? this.debts.total(filter.toFilter()) : DebtTotal.of(page.total(), groups),
				model);
		return "debtors/index";
	}

	@HxRequest
	@GetMapping("/debtors")
	String find(DebtorSearch filter, Model model) {
		show(filter, page(filter), this.debts.total(filter.toFilter()), model);
		return "debtors/index :: debtor-list";
	}

	private Page<DebtorLine> page(DebtorSearch filter) {
		LocalDate today = this.time.today();
		return this.students.page(filter.toFilter(), filter.page(), PAGE_SIZE)
			.map((debtor) -> DebtorLine.of(debtor, today));
	}

	private void show(DebtorSearch filter, Page<DebtorLine> page, DebtTotal total, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("ages", DebtAge.values());
		model.addAttribute("total", total);
		DebtAge age = filter.toFilter().age();
		model.addAttribute("sum", (age == null) ? total.ages().total() : total.ages().of(age));
		model.addAttribute("page", page);
		model.addAttribute("lines", this.markup.lines(page.rows()));
	}

	@GetMapping("/debtors.xlsx")
	void download(DebtorSearch filter, Caller caller, HttpServletResponse response) throws IOException {
		Listing<Debtor> debtors = this.debts.debtors(filter.toFilter());
		LocalDate today = this.time.today();
		ListEndings.Ending ending = this.workbooks.ending(filter, today, caller);
		this.workbooks.write(debtors, today, ending, this.downloads.workbook(caller, "debtors", ending.asked(),
				this.workbooks.title() + " " + today, response));
	}

}
