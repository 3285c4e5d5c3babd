package uz.ziyo.groups.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.people.ArchivedPeople;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.RowRefusal;

@Controller
@OwnerOnly
class StudentRestoreController {

	private final ArchivedPeople archived;

	StudentRestoreController(ArchivedPeople archived) {
		this.archived = archived;
	}

	@PostMapping("/students/{id}/restore")
	String restore(@PathVariable long id, RedirectAttributes redirect) {
		try {
			Flash.success(redirect, "students.restored", this.archived.restore(Role.STUDENT, id).name());
			return "redirect:/students/" + id;
		}
		catch (Refused ex) {
			RowRefusal.at(id, ex, redirect);
			return "redirect:/students?state=archived";
		}
	}

}
