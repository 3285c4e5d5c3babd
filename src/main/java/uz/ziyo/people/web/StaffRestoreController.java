package uz.ziyo.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.people.ArchivedPeople;
import uz.ziyo.people.ArchivedPerson;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.RowRefusal;

@Controller
@OwnerOnly
class StaffRestoreController {

	private final ArchivedPeople archived;

	StaffRestoreController(ArchivedPeople archived) {
		this.archived = archived;
	}

	@PostMapping("/staff/{id}/restore")
	String restore(@PathVariable long id, RedirectAttributes redirect) {
		try {
			Flash.success(redirect, "people.restored", restore(id).name());
			return "redirect:/staff";
		}
		catch (Refused ex) {
			RowRefusal.at(id, ex, redirect);
			return "redirect:/staff?state=archived";
		}
	}

	private ArchivedPerson restore(long id) {
		try {
			return this.archived.restore(Role.EMPLOYEE, id);
		}
		catch (NotFound ex) {
			return this.archived.restore(Role.OWNER, id);
		}
	}

}
