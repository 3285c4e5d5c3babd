package uz.ziyo.groups.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.RosterRow;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.list.Page;

/** The rating of groups, and of the students in one. */
@Controller
@RequestMapping("/groups")
class RatingController {

	private static final int TOP = 5;

	private final Groups groups;

	private final Enrolments enrolments;

	RatingController(Groups groups, Enrolments enrolments) {
		this.groups = groups;
		this.enrolments = enrolments;
	}

	@GetMapping("/rating")
	String groups(Caller caller, Model model) {
		model.addAttribute("ranks", this.groups.rating().all());
		model.addAttribute("staff", caller.isStaff());
		return "groups/rating";
	}

	/**
	 * @param all whether the whole group is shown, not only its first
	 */
	@GetMapping("/{id}/rating-panel")
	String students(@PathVariable long id, @RequestParam(defaultValue = "false") boolean all, Caller caller,
			Model model) {
		Page<RosterRow> page = this.enrolments.rating(id, caller).page(1, all ? Page.MAX_SIZE : TOP);
		model.addAttribute("groupId", id);
		model.addAttribute("page", page);
		model.addAttribute("all", all);
		model.addAttribute("me", caller.id());
		return "groups/rating-panel :: rating-panel";
	}

}
