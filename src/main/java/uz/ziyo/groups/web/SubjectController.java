package uz.ziyo.groups.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.groups.SubjectView;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Toasts;

/** The subjects, changed where they stand. */
@Controller
@RequestMapping("/subjects")
@OwnerOnly
class SubjectController {

	private static final String LIST = "groups/subjects :: subject-list";

	private static final String ROW = "groups/subjects :: subject-row";

	private static final String ROW_FORM = "groups/subjects :: subject-form";

	private final Subjects subjects;

	private final Toasts toasts;

	SubjectController(Subjects subjects, Toasts toasts) {
		this.subjects = subjects;
		this.toasts = toasts;
	}

	@GetMapping
	String index(Model model) {
		return list(model, new SubjectForm(), "groups/subjects");
	}

	@PostMapping
	String create(@ModelAttribute("form") SubjectForm form, BindingResult binding, Model model,
			HttpServletResponse response) {
		try {
			this.subjects.create(form.getName());
			this.toasts.success(response, "groups.subject.created", form.getName());
			model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
			return list(model, new SubjectForm(), LIST);
		}
		catch (Refused ex) {
			ex.applyTo(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return list(model, form, LIST);
		}
	}

	@GetMapping("/{id}")
	String row(@PathVariable long id, Model model) {
		model.addAttribute("subject", this.subjects.get(id));
		return ROW;
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		model.addAttribute("form", SubjectForm.of(this.subjects.get(id)));
		return ROW_FORM;
	}

	@PostMapping("/{id}")
	String rename(@PathVariable long id, @ModelAttribute("form") SubjectForm form, BindingResult binding, Model model,
			HttpServletResponse response) {
		form.setId(id);
		try {
			this.subjects.rename(id, form.getName(), form.getVersion());
			this.toasts.success(response, "groups.subject.renamed");
			return row(id, model);
		}
		catch (Refused ex) {
			ex.applyTo(binding);
		}
		catch (Stale ex) {
			SubjectView theirs = this.subjects.get(id);
			form.setVersion(theirs.version());
			binding.rejectValue("name", "groups.subject.stale", new Object[] { theirs.name() }, null);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return ROW_FORM;
	}

	@PostMapping("/{id}/archive")
	String archive(@PathVariable long id, Model model, HttpServletResponse response) {
		String name = this.subjects.get(id).name();
		try {
			this.subjects.archive(id);
			this.toasts.success(response, "groups.subject.archived", name);
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			Refused.Problem problem = ex.problems().get(0);
			this.toasts.error(response, problem.code(), problem.args());
		}
		return list(model, new SubjectForm(), LIST);
	}

	private String list(Model model, SubjectForm form, String view) {
		model.addAttribute("form", form);
		model.addAttribute("subjects", this.subjects.list(null, "name").all());
		return view;
	}

}
