package uz.ziyo.people.web;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

import uz.ziyo.people.NewSignIn;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Option;

@Controller
@OwnerOnly
@RequestMapping("/staff")
class StaffFormController {

	private static final long NEW = 0;

	private final People people;

	private final MessageSource messages;

	StaffFormController(People people, MessageSource messages) {
		this.people = people;
		this.messages = messages;
	}

	@GetMapping("/new")
	ModelAndView begin() {
		return page(NEW, HttpStatus.OK).addObject("form", new PersonForm());
	}

	@GetMapping("/{id}/edit")
	ModelAndView edit(@PathVariable long id) {
		return page(id, HttpStatus.OK).addObject("form", PersonForm.of(staff(id)));
	}

	@PostMapping
	ModelAndView create(@ModelAttribute("form") PersonForm form, BindingResult binding, RedirectAttributes redirect) {
		if (form.getRole() == null || form.getRole() == Role.STUDENT) {
			binding.rejectValue("role", "people.role.required");
		}
		if (!binding.hasErrors()) {
			try {
				NewSignIn signIn = this.people.createWithDrawnPassword(form.getRole(), form.toDraft());
				redirect.addFlashAttribute("signIn", signIn);
				return new ModelAndView("redirect:/staff/" + signIn.id() + "/slip");
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		else {
			this.people.problems(form.toDraft(), NEW).applyToRestOf(binding);
		}
		return page(NEW, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @ModelAttribute("form") PersonForm form, BindingResult binding,
			RedirectAttributes redirect) {
		Person person = staff(id);
		if (!binding.hasErrors()) {
			try {
				this.people.change(person.role(), id, form.toDraft());
				Flash.success(redirect, "people.saved", staff(id).name());
				return new ModelAndView("redirect:/staff");
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
			catch (Stale ex) {
				Person theirs = staff(id);
				form.goOnFrom(PersonForm.of(theirs));
				return page(id, HttpStatus.CONFLICT).addObject("theirs", theirs);
			}
		}
		else {
			this.people.problems(form.toDraft(), id).applyToRestOf(binding);
		}
		return page(id, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private Person staff(long id) {
		return this.people.find(id).filter((person) -> person.role() != Role.STUDENT).orElseThrow(NotFound::new);
	}

	private ModelAndView page(long id, HttpStatusCode status) {
		ModelAndView page = new ModelAndView("people/form").addObject("personId", id)
			.addObject("roles", List.of(option(Role.EMPLOYEE), option(Role.OWNER)));
		page.setStatus(status);
		return page;
	}

	private Option option(Role role) {
		return new Option(role.name(),
				this.messages.getMessage("role." + role.code(), null, LocaleContextHolder.getLocale()));
	}

}
