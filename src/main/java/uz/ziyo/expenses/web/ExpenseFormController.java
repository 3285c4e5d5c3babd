package uz.ziyo.expenses.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.idempotency.Answer;
import uz.ziyo.shared.idempotency.OneTimeForms;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Formats;

/**
 * Records an expense, and shows one with its history to be corrected.
 */
@Controller
@OwnerOnly
@RequestMapping("/expenses")
class ExpenseFormController {

	private final Expenses expenses;

	private final StaffOptions staff;

	private final OneTimeForms forms;

	private final ExpenseDifferences differences;

	private final Formats formats;

	private final CentreTime time;

	ExpenseFormController(Expenses expenses, StaffOptions staff, OneTimeForms forms, ExpenseDifferences differences,
			Formats formats, CentreTime time) {
		this.expenses = expenses;
		this.staff = staff;
		this.forms = forms;
		this.differences = differences;
		this.formats = formats;
		this.time = time;
	}

	@GetMapping("/new")
	ModelAndView begin() {
		return page(null, HttpStatus.OK).addObject("form", ExpenseForm.today(this.time.today(), this.forms.id(null)));
	}

	@PostMapping
	ModelAndView record(@ModelAttribute("form") ExpenseForm form, BindingResult binding, Caller caller,
			RedirectAttributes redirect) {
		form.setFormId(this.forms.id(form.getFormId()));
		if (!binding.hasErrors()) {
			try {
				ExpenseDraft draft = form.toDraft();
				Answer answer = this.forms.once(form, caller, draft,
						() -> Long.toString(this.expenses.record(draft, caller)));
				if (answer.repeated()) {
					Flash.success(redirect, "expenses.recorded.before");
				}
				else {
					Flash.success(redirect, "expenses.recorded", this.formats.money(form.getAmount()));
				}
				return new ModelAndView("redirect:/expenses");
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		return page(null, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable long id) {
		ExpenseView expense = this.expenses.getEvenVoided(id);
		return page(expense, HttpStatus.OK).addObject("form", ExpenseForm.of(expense));
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @ModelAttribute("form") ExpenseForm form, BindingResult binding,
			RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.expenses.change(id, form.toDraft());
				Flash.success(redirect, "expenses.changed");
				return new ModelAndView("redirect:/expenses");
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
			catch (Stale ex) {
				ExpenseView theirs = this.expenses.get(id);
				form.goOnFrom(ExpenseForm.of(theirs));
				return page(theirs, HttpStatus.CONFLICT).addObject("differences", this.differences.of(form, theirs));
			}
		}
		return page(this.expenses.get(id), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/**
	 * @param expense null for a new one
	 */
	private ModelAndView page(ExpenseView expense, HttpStatusCode status) {
		ModelAndView page = new ModelAndView("expenses/form").addObject("expense", expense)
			.addObject("today", this.time.today());
		page.setStatus(status);
		if (expense != null) {
			page.addObject("history", this.expenses.history(expense.id()));
		}
		if (expense == null || !expense.isVoided()) {
			page.addObject("employees", (expense == null) ? this.staff.all() : this.staff.all(expense));
			page.addObject("reasons", this.expenses.reasons());
		}
		return page;
	}

}
