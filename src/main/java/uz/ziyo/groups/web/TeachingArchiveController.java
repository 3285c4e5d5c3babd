package uz.ziyo.groups.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.groups.ArchivedItem.Kind;
import uz.ziyo.groups.TeachingArchive;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.RowRefusal;

@Controller
@OwnerOnly
@RequestMapping("/groups/archive")
class TeachingArchiveController {

	private static final int PAGE_SIZE = 50;

	private final TeachingArchive archive;

	TeachingArchiveController(TeachingArchive archive) {
		this.archive = archive;
	}

	@GetMapping
	String list(@RequestParam(required = false) Integer page, Model model) {
		int number = (page == null) ? 1 : Math.max(1, page);
		model.addAttribute("page", this.archive.list().nearestPage(number, PAGE_SIZE));
		return "groups/archive";
	}

	@PostMapping("/groups/{id}")
	String restoreGroup(@PathVariable long id, RedirectAttributes redirect) {
		return restore(Kind.GROUP, id, redirect);
	}

	@PostMapping("/courses/{id}")
	String restoreCourse(@PathVariable long id, RedirectAttributes redirect) {
		return restore(Kind.COURSE, id, redirect);
	}

	@PostMapping("/subjects/{id}")
	String restoreSubject(@PathVariable long id, RedirectAttributes redirect) {
		return restore(Kind.SUBJECT, id, redirect);
	}

	private String restore(Kind kind, long id, RedirectAttributes redirect) {
		try {
			Flash.success(redirect, "groups.archive.restored." + kind.code(), this.archive.restore(kind, id).name());
		}
		catch (Refused ex) {
			RowRefusal.at(kind.code() + "-" + id, ex, redirect);
		}
		return "redirect:/groups/archive";
	}

}
