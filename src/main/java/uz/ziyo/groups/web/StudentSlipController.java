package uz.ziyo.groups.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.groups.Students;
import uz.ziyo.people.Credentials;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Role;

/**
 * The paper that a student takes home: shown once, right after the password was drawn.
 */
@Controller
@OwnerOnly
@RequestMapping("/students/{id}")
class StudentSlipController {

	private final Students students;

	private final Credentials credentials;

	StudentSlipController(Students students, Credentials credentials) {
		this.students = students;
		this.credentials = credentials;
	}

	@GetMapping("/slip")
	String show(@PathVariable long id, Caller caller, Model model) {
		model.addAttribute("name", this.students.get(id, caller).name());
		model.addAttribute("home", "/students/" + id);
		model.addAttribute("redraw", "/students/" + id + "/password");
		return "people/slip";
	}

	@PostMapping("/password")
	String redrawPassword(@PathVariable long id, RedirectAttributes redirect) {
		redirect.addFlashAttribute("signIn", this.credentials.redrawPassword(Role.STUDENT, id));
		return "redirect:/students/" + id + "/slip";
	}

}
