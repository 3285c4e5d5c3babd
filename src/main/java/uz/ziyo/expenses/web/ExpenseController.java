package uz.ziyo.expenses.web;

import java.io.IOException;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Page;

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
		model.addAttribute("periods", Period.upTo(this.time.today()));
		model.addAttribute("page", page(this.expenses.list(wanted), filter.page()));
		model.addAttribute("sum", this.expenses.sum(wanted));
		return "expenses/index :: expense-list";
	}

	/** The last page, where the one that was asked for is empty by now. */
	private static Page<ExpenseView> page(Listing<ExpenseView> list, int number) {
		Page<ExpenseView> page = list.page(number, PAGE_SIZE);
		return (page.rows().isEmpty() && number > 1) ? list.page(page.pages(), PAGE_SIZE) : page;
	}

	@GetMapping("/expenses.xlsx")
	void download(ExpenseSearch filter, Caller caller, HttpServletResponse response) throws IOException {
		String name = this.workbooks.title() + " " + this.time.today();
		this.workbooks.write(this.expenses.list(filter.toFilter()), filter,
				this.downloads.workbook(caller, "expenses", filter.days(), name, response));
	}

}
