package uz.ziyo.groups.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Students;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.web.Toasts;

/**
 * The groups of one student: in, out, over. Each answers with the list of his groups.
 */
@Controller
@OwnerOnly
@RequestMapping("/students/{id}/groups")
class MembershipController {

	private final Students students;

	private final Enrolments enrolments;

	private final GroupChoices choices;

	private final Toasts toasts;

	MembershipController(Students students, Enrolments enrolments, GroupChoices choices, Toasts toasts) {
		this.students = students;
		this.enrolments = enrolments;
		this.choices = choices;
		this.toasts = toasts;
	}

	@PostMapping
	String join(@PathVariable long id, @RequestParam long group, Caller caller, Model model,
			HttpServletResponse response) {
		return change(id, caller, model, response, "students.joined", () -> this.enrolments.add(id, group, "group"));
	}

	@PostMapping("/{from}/leave")
	String leave(@PathVariable long id, @PathVariable long from, Caller caller, Model model,
			HttpServletResponse response) {
		return change(id, caller, model, response, "students.left", () -> this.enrolments.remove(id, from));
	}

	@PostMapping("/{from}/move")
	String move(@PathVariable long id, @PathVariable long from, @RequestParam long group, Caller caller, Model model,
			HttpServletResponse response) {
		return change(id, caller, model, response, "students.moved",
				() -> this.enrolments.transfer(id, from, group, "group"));
	}

	private String change(long id, Caller caller, Model model, HttpServletResponse response, String done,
			Runnable work) {
		model.addAttribute("student", this.students.get(id, caller));
		try {
			work.run();
			this.toasts.success(response, done);
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", ex.problems());
		}
		catch (NotFound ex) {
			// The group was archived meanwhile; the list without it says so.
			this.toasts.error(response, "students.group-gone");
		}
		model.addAttribute("memberships", this.students.memberships(id));
		model.addAttribute("groups", this.choices.groups(caller));
		model.addAttribute("owner", true);
		return "students/show :: membership-panel";
	}

}
