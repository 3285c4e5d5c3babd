package uz.ziyo.ledger.web;

import java.io.IOException;
import java.time.LocalDate;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.ledger.DebtAge;
import uz.ziyo.ledger.DebtFilter;
import uz.ziyo.ledger.Debtor;
import uz.ziyo.ledger.Debts;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.list.Listing;

/**
 * Who owes how much and since when, on the page and as a workbook.
 */
@Controller
@OwnerOnly
class DebtorController {

	private static final int PAGE_SIZE = 25;

	private final Debts debts;

	private final DebtorWorkbooks workbooks;

	private final Downloads downloads;

	private final CentreTime time;

	DebtorController(Debts debts, DebtorWorkbooks workbooks, Downloads downloads, CentreTime time) {
		this.debts = debts;
		this.workbooks = workbooks;
		this.downloads = downloads;
		this.time = time;
	}

	@GetMapping("/debtors")
	String list(DebtorSearch filter, Model model) {
		model.addAttribute("groups", this.debts.byGroup());
		find(filter, model);
		return "debtors/index";
	}

	@HxRequest
	@GetMapping("/debtors")
	String find(DebtorSearch filter, Model model) {
		DebtFilter wanted = filter.toFilter();
		LocalDate today = this.time.today();
		model.addAttribute("filter", filter);
		model.addAttribute("ages", DebtAge.values());
		model.addAttribute("total", this.debts.total(wanted));
		model.addAttribute("page",
				this.debts.students(wanted)
					.map((debtor) -> DebtorLine.of(debtor, today))
					.nearestPage(filter.page(), PAGE_SIZE));
		return "debtors/index :: debtor-list";
	}

	@GetMapping("/debtors.xlsx")
	void download(DebtorSearch filter, Caller caller, HttpServletResponse response) throws IOException {
		Listing<Debtor> debtors = this.debts.debtors(filter.toFilter());
		String name = this.workbooks.title() + " " + this.time.today();
		this.workbooks.write(debtors, filter, this.time.today(), caller,
				this.downloads.workbook(caller, "debtors", "", name, response));
	}

}
