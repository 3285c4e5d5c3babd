package uz.ziyo.people.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.people.ArchivedPeople;
import uz.ziyo.people.Credentials;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.list.Page;
import uz.ziyo.shared.web.Flash;

/**
 * Owners and employees, one list.
 */
@Controller
@OwnerOnly
@RequestMapping("/staff")
class StaffController {

	private static final int PAGE_SIZE = 25;

	private static final String ARCHIVED = "archived";

	private final People people;

	private final ArchivedPeople archived;

	private final Credentials credentials;

	StaffController(People people, ArchivedPeople archived, Credentials credentials) {
		this.people = people;
		this.archived = archived;
		this.credentials = credentials;
	}

	@GetMapping
	String list(StaffFilter filter, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("page",
				filter.isArchived()
						? this.archived.staff(filter.role(), filter.search()).nearestPage(filter.page(), PAGE_SIZE)
						: page(filter));
		return "people/index";
	}

	@HxRequest
	@GetMapping
	String find(StaffFilter filter, Model model) {
		list(filter, model);
		return "people/index :: staff-list";
	}

	@PostMapping("/{id}/archive")
	String archive(@PathVariable long id, Caller caller, RedirectAttributes redirect) {
		Person person = staff(id);
		try {
			this.people.archive(person.role(), id, caller);
			Flash.success(redirect, "people.archived", person.name());
		}
		catch (Refused ex) {
			Flash.refused(redirect, ex);
		}
		return "redirect:/staff";
	}

	@PostMapping("/{id}/password")
	String redrawPassword(@PathVariable long id, RedirectAttributes redirect) {
		redirect.addFlashAttribute("signIn", this.credentials.redrawPassword(staff(id).role(), id));
		return "redirect:/staff/" + id + "/slip";
	}

	@GetMapping("/{id}/slip")
	String slip(@PathVariable long id, Model model) {
		Person person = staff(id);
		model.addAttribute("name", person.name());
		model.addAttribute("home", "/staff");
		model.addAttribute("redraw", "/staff/" + id + "/password");
		return "people/slip";
	}

	private Person staff(long id) {
		return this.people.find(id).filter((person) -> person.role() != Role.STUDENT).orElseThrow(NotFound::new);
	}

	private Page<Person> page(StaffFilter filter) {
		return this.people.staff(filter.role(), filter.search(), filter.ordering())
			.nearestPage(filter.page(), PAGE_SIZE);
	}

	/** What the list is asked for; each part may be missing. */
	record StaffFilter(String search, Role role, String state, String ordering, Integer page) {

		StaffFilter(String search, Role role, String state, String ordering, Integer page) {
			this.search = (search == null || search.isBlank()) ? null : search.strip();
			this.role = (role == Role.STUDENT) ? null : role;
			this.state = state;
			this.ordering = ordering;
			this.page = (page == null) ? 1 : Math.max(1, page);
		}

		public boolean isAny() {
			return this.search != null || this.role != null;
		}

		public boolean isArchived() {
			return ARCHIVED.equals(this.state);
		}

	}

}
