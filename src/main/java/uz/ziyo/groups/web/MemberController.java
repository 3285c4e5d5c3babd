package uz.ziyo.groups.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.groups.Candidate;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Rosters;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.list.Page;
import uz.ziyo.shared.web.Toasts;

/**
 * Puts students into a group and takes them out: each answers with the group's panel.
 */
@Controller
@RequestMapping("/groups/{id}/students")
@OwnerOnly
class MemberController {

	private static final int SHOWN = 8;

	private final Groups groups;

	private final Enrolments enrolments;

	private final Rosters rosters;

	private final Toasts toasts;

	MemberController(Groups groups, Enrolments enrolments, Rosters rosters, Toasts toasts) {
		this.groups = groups;
		this.enrolments = enrolments;
		this.rosters = rosters;
		this.toasts = toasts;
	}

	@GetMapping("/candidates")
	String candidates(@PathVariable long id, @RequestParam(defaultValue = "") String search, Model model) {
		boolean asked = !search.isBlank();
		Page<Candidate> page = asked ? this.rosters.candidates(id, search).page(1, SHOWN)
				: new Page<>(List.of(), 1, SHOWN, 0);
		model.addAttribute("groupId", id);
		model.addAttribute("asked", asked);
		model.addAttribute("page", page);
		return "groups/roster :: candidate-list";
	}

	@PostMapping
	String add(@PathVariable long id, @RequestParam long student, Caller caller, Model model,
			HttpServletResponse response) {
		return change(id, caller, model, response, "groups.roster.added",
				() -> this.enrolments.add(student, id, "student"));
	}

	@PostMapping("/{student}/remove")
	String remove(@PathVariable long id, @PathVariable long student, Caller caller, Model model,
			HttpServletResponse response) {
		return change(id, caller, model, response, "groups.roster.removed", () -> this.enrolments.remove(student, id));
	}

	@GetMapping("/{student}/move")
	String choose(@PathVariable long id, @PathVariable long student, Caller caller, Model model) {
		model.addAttribute("enrolment", this.rosters.get(student, id));
		model.addAttribute("others",
				this.groups.list(GroupFilter.onlyActive(), caller)
					.all()
					.stream()
					.filter((group) -> group.id() != id)
					.toList());
		return "groups/roster :: move-form";
	}

	@PostMapping("/{student}/move")
	String move(@PathVariable long id, @PathVariable long student, @RequestParam long group, Caller caller, Model model,
			HttpServletResponse response) {
		return change(id, caller, model, response, "groups.roster.moved",
				() -> this.enrolments.transfer(student, id, group, "student"));
	}

	private String change(long id, Caller caller, Model model, HttpServletResponse response, String done,
			Runnable change) {
		try {
			change.run();
			this.toasts.success(response, done);
			response.setHeader("HX-Trigger", "roster-changed");
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", ex.problems());
		}
		model.addAttribute("group", this.groups.get(id, caller));
		model.addAttribute("roster", this.rosters.of(id, caller));
		model.addAttribute("owner", true);
		return "groups/roster :: roster-panel";
	}

}
