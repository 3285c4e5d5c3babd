package uz.ziyo.expenses.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.UnreadableFilter;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.web.PeriodChoice;
import uz.ziyo.shared.workbook.ListEndings;

/**
 * The expenses with what they add up to, on the page and as a workbook.
 */
@Controller
@OwnerOnly
class ExpenseController {

	private static final int PAGE_SIZE = 25;

	private final Expenses expenses;

	private final StaffOptions staff;

	private final ExpenseWorkbooks workbooks;

	private final Downloads downloads;

	private final CentreTime time;

	ExpenseController(Expenses expenses, StaffOptions staff, ExpenseWorkbooks workbooks, Downloads downloads,
			CentreTime time) {
		this.expenses = expenses;
		this.staff = staff;
		this.workbooks = workbooks;
		this.downloads = downloads;
		this.time = time;
	}

	@GetMapping("/expenses")
	String list(ExpenseSearch filter, Model model) {
		model.addAttribute("employees", this.staff.all());
		find(filter, model);
		return "expenses/index";
	}

	@HxRequest
	@GetMapping("/expenses")
	String find(ExpenseSearch filter, Model model) {
		ExpenseFilter wanted = filter.toFilter();
		model.addAttribute("filter", filter);
		model.addAttribute("periods", periods(this.time.today()));
		model.addAttribute("page", this.expenses.list(wanted).nearestPage(filter.page(), PAGE_SIZE));
		model.addAttribute("sum", this.expenses.sum(wanted));
		return "expenses/index :: expense-list";
	}

	private static List<PeriodChoice> periods(LocalDate today) {
		return List.of(PeriodChoice.month(today), PeriodChoice.lastMonth(today), PeriodChoice.year(today),
				PeriodChoice.all());
	}

	@GetMapping("/expenses.xlsx")
	void download(ExpenseSearch filter, Caller caller, HttpServletResponse response) throws IOException {
		UnreadableFilter.throwIfAny(filter.problems());
		ListEndings.Ending ending = this.workbooks.ending(filter);
		String name = this.workbooks.title() + " " + this.time.today();
		this.workbooks.write(this.expenses.list(filter.toFilter()), filter.isVoided(), ending,
				this.downloads.workbook(caller, "expenses", ending.asked(), name, response));
	}

}
