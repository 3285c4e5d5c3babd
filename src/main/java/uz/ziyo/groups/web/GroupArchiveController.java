package uz.ziyo.groups.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.web.Flash;

@Controller
@OwnerOnly
class GroupArchiveController {

	private final Groups groups;

	GroupArchiveController(Groups groups) {
		this.groups = groups;
	}

	@PostMapping("/groups/{id}/archive")
	String archive(@PathVariable long id, Caller caller, RedirectAttributes redirect) {
		String name = this.groups.get(id, caller).name();
		this.groups.archive(id);
		Flash.success(redirect, "groups.group.archived", name);
		return "redirect:/groups";
	}

}
