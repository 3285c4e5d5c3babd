package uz.ziyo.groups.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.groups.CourseView;
import uz.ziyo.groups.Courses;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Flash;

@Controller
@RequestMapping("/courses")
@OwnerOnly
class CourseController {

	private static final long NEW = 0;

	private final Courses courses;

	private final GroupChoices choices;

	private final Differences differences;

	CourseController(Courses courses, GroupChoices choices, Differences differences) {
		this.courses = courses;
		this.choices = choices;
		this.differences = differences;
	}

	@GetMapping
	String index(Model model) {
		model.addAttribute("courses", this.courses.list(null, null, null, "title").all());
		return "groups/courses";
	}

	@GetMapping("/new")
	ModelAndView begin() {
		return page(NEW, HttpStatus.OK).addObject("form", new CourseForm());
	}

	@GetMapping("/{id}/edit")
	ModelAndView edit(@PathVariable long id) {
		return page(id, HttpStatus.OK).addObject("form", CourseForm.of(this.courses.get(id)));
	}

	@PostMapping
	ModelAndView create(@ModelAttribute("form") CourseForm form, BindingResult binding, RedirectAttributes redirect) {
		return save(NEW, form, binding, redirect);
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable long id, @ModelAttribute("form") CourseForm form, BindingResult binding,
			RedirectAttributes redirect) {
		return save(id, form, binding, redirect);
	}

	@PostMapping("/{id}/archive")
	String archive(@PathVariable long id, RedirectAttributes redirect) {
		String title = this.courses.get(id).title();
		try {
			this.courses.archive(id);
			Flash.success(redirect, "groups.course.archived", title);
		}
		catch (Refused ex) {
			Flash.refused(redirect, ex);
		}
		return "redirect:/courses";
	}

	private ModelAndView save(long id, CourseForm form, BindingResult binding, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			this.courses.problems(form.toDraft(), id).applyToRestOf(binding);
			return page(id, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			if (id == NEW) {
				this.courses.create(form.toDraft());
			}
			else {
				this.courses.change(id, form.toDraft());
			}
			Flash.success(redirect, "groups.course.saved", form.getTitle());
			return new ModelAndView("redirect:/courses");
		}
		catch (Refused ex) {
			ex.applyTo(binding);
			return page(id, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (Stale ex) {
			CourseView theirs = this.courses.get(id);
			form.goOnFrom(CourseForm.of(theirs));
			return page(id, HttpStatus.CONFLICT).addObject("differences", this.differences.of(form, theirs));
		}
	}

	private ModelAndView page(long id, HttpStatusCode status) {
		ModelAndView page = new ModelAndView("groups/course-form").addObject("courseId", id)
			.addObject("choices", this.choices);
		page.setStatus(status);
		return page;
	}

}
