package uz.ziyo.ledger.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.choices.GroupOptions;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.idempotency.Answer;
import uz.ziyo.shared.idempotency.OneTimeForms;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Formats;

/** Charges one student. */
@Controller
@OwnerOnly
@RequestMapping("/charges")
class ChargeFormController {

	private final Charges charges;

	private final StudentChoices students;

	private final GroupOptions groups;

	private final OneTimeForms forms;

	private final Formats formats;

	ChargeFormController(Charges charges, StudentChoices students, GroupOptions groups, OneTimeForms forms,
			Formats formats) {
		this.charges = charges;
		this.students = students;
		this.groups = groups;
		this.forms = forms;
		this.formats = formats;
	}

	/** What the link says already is filled in. */
	@GetMapping("/new")
	ModelAndView begin(@ModelAttribute("form") ChargeForm form, BindingResult binding, Caller caller) {
		return page(form, caller, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView record(@ModelAttribute("form") ChargeForm form, BindingResult binding, Caller caller,
			RedirectAttributes redirect) {
		form.setFormId(this.forms.id(form.getFormId()));
		if (!binding.hasErrors()) {
			try {
				ChargeDraft draft = form.toDraft();
				Answer answer = this.forms.once(form, caller, draft,
						() -> Long.toString(this.charges.raise(draft, caller).id()));
				if (answer.repeated()) {
					Flash.success(redirect, "charges.recorded.before");
				}
				else {
					Flash.success(redirect, "charges.recorded", this.formats.money(form.getAmount()));
				}
				return new ModelAndView("redirect:/charges/" + answer.text());
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		return page(form, caller, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView page(ChargeForm form, Caller caller, HttpStatusCode status) {
		form.setFormId(this.forms.id(form.getFormId()));
		ModelAndView page = new ModelAndView("charges/form").addObject("groups", this.groups.all(caller))
			.addObject("chosen", form.getStudent())
			.addObject("students", this.students.chosen(form.getStudent(), caller));
		page.setStatus(status);
		return page;
	}

}
