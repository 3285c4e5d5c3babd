package uz.ziyo.groups.web;

import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.groups.StudentView;
import uz.ziyo.groups.Students;
import uz.ziyo.people.NewSignIn;
import uz.ziyo.people.People;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Flash;

@Controller
@OwnerOnly
@RequestMapping("/students")
class StudentFormController {

	private static final long NEW = 0;

	private final Students students;

	private final People people;

	private final GroupChoices choices;

	StudentFormController(Students students, People people, GroupChoices choices) {
		this.students = students;
		this.people = people;
		this.choices = choices;
	}

	@GetMapping("/new")
	ModelAndView begin(@RequestParam(required = false) Long group, Caller caller) {
		StudentForm form = new StudentForm();
		form.setGroup(group);
		return page(NEW, HttpStatus.OK, caller).addObject("form", form);
	}

	@GetMapping("/{id}/edit")
	ModelAndView edit(@PathVariable long id, Caller caller) {
		return page(id, HttpStatus.OK, caller).addObject("form", StudentForm.of(this.students.get(id, caller)));
	}

	@PostMapping
	ModelAndView create(@ModelAttribute("form") StudentForm form, BindingResult binding, Caller caller,
			RedirectAttributes redirect) {
		nameIfUnnamed(form, binding);
		if (!binding.hasErrors()) {
			try {
				NewSignIn signIn = this.students.createWithDrawnPassword(form.toDraft(), form.getGroup());
				redirect.addFlashAttribute("signIn", signIn);
				return new ModelAndView("redirect:/students/" + signIn.id() + "/slip");
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		else {
			Refused.Problems rest = this.students.problems(form.toDraft(), form.getGroup(), NEW);
			(StringUtils.hasText(form.getUsername()) ? rest : rest.without("username")).applyToRestOf(binding);
		}
		return page(NEW, HttpStatus.UNPROCESSABLE_CONTENT, caller);
	}

	/** Who is given no username gets one made from the name. */
	private void nameIfUnnamed(StudentForm form, BindingResult binding) {
		if (StringUtils.hasText(form.getUsername())) {
			return;
		}
		String lastName = Objects.requireNonNullElse(form.getLastName(), "");
		String firstName = Objects.requireNonNullElse(form.getFirstName(), "");
		if (lastName.isBlank() && firstName.isBlank()) {
			binding.rejectValue("lastName", "students.import.no-name");
		}
		else if (!binding.hasErrors()) {
			form.setUsername(this.people.newcomers().username(lastName, firstName));
		}
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @ModelAttribute("form") StudentForm form, BindingResult binding,
			Caller caller, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.students.change(id, form.toDraft());
				Flash.success(redirect, "students.saved");
				return new ModelAndView("redirect:/students/" + id);
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
			catch (Stale ex) {
				StudentView theirs = this.students.get(id, caller);
				form.goOnFrom(StudentForm.of(theirs));
				return page(id, HttpStatus.CONFLICT, caller).addObject("theirs", theirs);
			}
		}
		else {
			this.students.problems(form.toDraft(), null, id).applyToRestOf(binding);
		}
		return page(id, HttpStatus.UNPROCESSABLE_CONTENT, caller);
	}

	@PostMapping("/{id}/archive")
	String archive(@PathVariable long id, Caller caller, RedirectAttributes redirect) {
		String name = this.students.get(id, caller).name();
		this.students.archive(id);
		Flash.success(redirect, "students.archived", name);
		return "redirect:/students";
	}

	private ModelAndView page(long id, HttpStatusCode status, Caller caller) {
		ModelAndView page = new ModelAndView("students/form").addObject("studentId", id)
			.addObject("groups", (id == NEW) ? this.choices.groups(caller) : null);
		page.setStatus(status);
		return page;
	}

}
