package uz.ziyo.groups.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.groups.Students;
import uz.ziyo.people.ArchivedPeople;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.StudentOnly;

/**
 * The students, and the page of each: who he is, his groups, and the panels of the
 * modules that know more of him.
 */
@Controller
@RequestMapping("/students")
class StudentController {

	private static final int PAGE_SIZE = 25;

	private final Students students;

	private final ArchivedPeople archived;

	private final GroupChoices choices;

	StudentController(Students students, ArchivedPeople archived, GroupChoices choices) {
		this.students = students;
		this.archived = archived;
		this.choices = choices;
	}

	@GetMapping
	@StaffOnly
	String list(StudentFilterForm filter, Caller caller, Model model) {
		model.addAttribute("groups", this.choices.groups(caller));
		find(filter, caller, model);
		return "students/index";
	}

	@HxRequest
	@GetMapping
	@StaffOnly
	String find(StudentFilterForm filter, Caller caller, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("owner", caller.isOwner());
		boolean archived = caller.isOwner() && filter.isArchived();
		model.addAttribute("archived", archived);
		model.addAttribute("page",
				archived ? this.archived.students(filter.search()).nearestPage(filter.page(), PAGE_SIZE)
						: this.students.list(filter.toFilter(), caller).nearestPage(filter.page(), PAGE_SIZE));
		return "students/index :: student-list";
	}

	@GetMapping("/me")
	@StudentOnly
	String me(Caller caller) {
		return "redirect:/students/" + caller.id();
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Caller caller, Model model) {
		model.addAttribute("student", this.students.get(id, caller));
		model.addAttribute("memberships", this.students.memberships(id));
		model.addAttribute("owner", caller.isOwner());
		model.addAttribute("staff", caller.isStaff());
		model.addAttribute("groups", caller.isOwner() ? this.choices.groups(caller) : null);
		return "students/show";
	}

}
