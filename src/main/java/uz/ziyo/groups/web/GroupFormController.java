package uz.ziyo.groups.web;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Flash;

@Controller
@RequestMapping("/groups")
@OwnerOnly
class GroupFormController {

	private static final long NEW = 0;

	private final Groups groups;

	private final GroupChoices choices;

	private final Differences differences;

	GroupFormController(Groups groups, GroupChoices choices, Differences differences) {
		this.groups = groups;
		this.choices = choices;
		this.differences = differences;
	}

	@GetMapping("/new")
	ModelAndView begin(@RequestParam(required = false) Long subject) {
		GroupForm form = new GroupForm();
		form.setSubject(subject);
		return page(NEW, HttpStatus.OK).addObject("form", form);
	}

	@GetMapping("/{id}/edit")
	ModelAndView edit(@PathVariable long id, Caller caller) {
		return page(id, HttpStatus.OK).addObject("form", GroupForm.of(this.groups.get(id, caller)));
	}

	@PostMapping
	ModelAndView create(@ModelAttribute("form") GroupForm form, BindingResult binding, Caller caller,
			RedirectAttributes redirect) {
		return save(NEW, form, binding, caller, redirect);
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @ModelAttribute("form") GroupForm form, BindingResult binding,
			Caller caller, RedirectAttributes redirect) {
		return save(id, form, binding, caller, redirect);
	}

	private ModelAndView save(long id, GroupForm form, BindingResult binding, Caller caller,
			RedirectAttributes redirect) {
		GroupDraft draft = form.toDraft();
		if (binding.hasErrors()) {
			this.groups.problems(draft, id).applyToRestOf(binding);
			return page(id, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		List<GroupView> clashes = form.isAnyway() ? List.of() : this.groups.clashes(draft, id, caller);
		List<GroupView> namesakes = (form.isAnyway() || !form.isRenamed()) ? List.of()
				: this.groups.namesakes(draft, id, caller);
		if (!clashes.isEmpty() || !namesakes.isEmpty()) {
			this.groups.problems(draft, id).applyToRestOf(binding);
			return page(id, HttpStatus.UNPROCESSABLE_CONTENT).addObject("clashes", clashes)
				.addObject("namesakes", namesakes);
		}
		try {
			long saved = write(id, draft);
			Flash.success(redirect, "groups.group.saved", draft.name());
			return new ModelAndView("redirect:/groups/" + saved);
		}
		catch (Refused ex) {
			ex.applyTo(binding);
			return page(id, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (Stale ex) {
			GroupView theirs = this.groups.get(id, caller);
			form.goOnFrom(GroupForm.of(theirs));
			return page(id, HttpStatus.CONFLICT).addObject("differences", this.differences.of(form, theirs));
		}
	}

	private long write(long id, GroupDraft draft) {
		if (id == NEW) {
			return this.groups.create(draft);
		}
		this.groups.change(id, draft);
		return id;
	}

	private ModelAndView page(long id, HttpStatusCode status) {
		ModelAndView page = new ModelAndView("groups/form").addObject("groupId", id).addObject("choices", this.choices);
		page.setStatus(status);
		return page;
	}

}
