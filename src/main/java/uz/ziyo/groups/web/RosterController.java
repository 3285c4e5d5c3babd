package uz.ziyo.groups.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Rosters;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;

/** Who is in a group. */
@Controller
@RequestMapping("/groups/{id}/roster-panel")
@StaffOnly
class RosterController {

	private final Groups groups;

	private final Rosters rosters;

	RosterController(Groups groups, Rosters rosters) {
		this.groups = groups;
		this.rosters = rosters;
	}

	@GetMapping
	String panel(@PathVariable long id, Caller caller, Model model) {
		fill(id, caller, model);
		return "groups/roster :: roster-panel";
	}

	private void fill(long id, Caller caller, Model model) {
		model.addAttribute("group", this.groups.get(id, caller));
		model.addAttribute("roster", this.rosters.of(id, caller));
		model.addAttribute("owner", caller.isOwner());
	}

}
