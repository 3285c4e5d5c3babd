package uz.ziyo.expenses.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Toasts;

/**
 * Voids an expense for a reason: in a dialog over the list, or on a page of its own.
 */
@Controller
@OwnerOnly
@RequestMapping("/expenses/{id}/void")
class ExpenseVoidController {

	private static final String FRAGMENT = "expenses/void :: void-form";

	private final Expenses expenses;

	private final Toasts toasts;

	ExpenseVoidController(Expenses expenses, Toasts toasts) {
		this.expenses = expenses;
		this.toasts = toasts;
	}

	@GetMapping
	String page(@PathVariable long id, Model model) {
		model.addAttribute("form", new ExpenseVoidForm());
		return form(id, model, "expenses/void");
	}

	@HxRequest
	@GetMapping
	String fragment(@PathVariable long id, Model model) {
		model.addAttribute("form", new ExpenseVoidForm());
		return form(id, model, FRAGMENT);
	}

	@PostMapping
	String voidExpense(@PathVariable long id, @Valid @ModelAttribute("form") ExpenseVoidForm form,
			BindingResult binding, Caller caller, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (tryToVoid(id, form, binding, caller)) {
			Flash.success(redirect, "expenses.voided");
			return "redirect:/expenses";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(id, model, "expenses/void");
	}

	/** Done: the dialog closes, and what lies under it reads itself again. */
	@HxRequest
	@PostMapping
	String voidInDialog(@PathVariable long id, @Valid @ModelAttribute("form") ExpenseVoidForm form,
			BindingResult binding, Caller caller, Model model, HttpServletResponse response) {
		if (tryToVoid(id, form, binding, caller)) {
			this.toasts.success(response, "expenses.voided");
			response.setHeader("HX-Trigger", "expenses-changed");
			return "expenses/void :: void-done";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(id, model, FRAGMENT);
	}

	private boolean tryToVoid(long id, ExpenseVoidForm form, BindingResult binding, Caller caller) {
		if (!binding.hasErrors()) {
			try {
				this.expenses.voidExpense(id, form.getReason(), caller);
				return true;
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		return false;
	}

	private String form(long id, Model model, String view) {
		model.addAttribute("expense", this.expenses.get(id));
		model.addAttribute("inDialog", view.equals(FRAGMENT));
		return view;
	}

}
