package uz.ziyo.homework.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkView;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.files.SignedLinks;

/**
 * Leads whoever may see a piece of homework to its file. A page that was open for a day
 * still gets a link that has not expired.
 */
@Controller
class HomeworkFileController {

	private final Homework homework;

	private final SignedLinks links;

	HomeworkFileController(Homework homework, SignedLinks links) {
		this.homework = homework;
		this.links = links;
	}

	@GetMapping("/homework/{id}/file")
	String file(@PathVariable long id, Caller caller) {
		HomeworkView view = this.homework.get(id, caller);
		if (view.file() == null) {
			throw new NotFound();
		}
		if (caller.isStudent()) {
			this.homework.markSeen(caller.id(), List.of(view));
		}
		return "redirect:" + this.links.link(this.links.base(), view.file());
	}

}
