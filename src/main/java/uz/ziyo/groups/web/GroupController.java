package uz.ziyo.groups.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.groups.GroupFilter;
import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Students;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;

/** The groups, and the page of one: the centre of the product. */
@Controller
@RequestMapping("/groups")
class GroupController {

	private final Groups groups;

	private final Students students;

	private final GroupChoices choices;

	GroupController(Groups groups, Students students, GroupChoices choices) {
		this.groups = groups;
		this.students = students;
		this.choices = choices;
	}

	@GetMapping
	String index(@ModelAttribute("filter") GroupSearch search, Caller caller, Model model) {
		if (caller.isStudent()) {
			model.addAttribute("memberships", this.students.memberships(caller.id()));
			return "groups/mine";
		}
		fill(search, caller, model);
		model.addAttribute("choices", this.choices);
		return "groups/index";
	}

	@HxRequest
	@GetMapping
	String list(@ModelAttribute("filter") GroupSearch search, Caller caller, Model model) {
		fill(search, caller, model);
		return "groups/index :: group-list";
	}

	private void fill(GroupSearch search, Caller caller, Model model) {
		model.addAttribute("page",
				this.groups.list(search.filter(), caller).nearestPage(search.number(), GroupSearch.SIZE));
		model.addAttribute("filtered", search.isNarrowed());
		model.addAttribute("owner", caller.isOwner());
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Caller caller, Model model) {
		GroupView group = this.groups.get(id, caller);
		model.addAttribute("group", group);
		model.addAttribute("standing", this.groups.standing(id));
		if (caller.isStudent()) {
			model.addAttribute("mine",
					this.students.memberships(caller.id())
						.stream()
						.filter((membership) -> membership.groupId() == id)
						.findFirst()
						.orElseThrow(NotFound::new));
			return "groups/show-mine";
		}
		model.addAttribute("owner", caller.isOwner());
		return "groups/show";
	}

	/**
	 * What the list of groups is asked for.
	 *
	 * @param state active (as without it), inactive or all
	 */
	record GroupSearch(String search, Long subject, Long teacher, String state, Integer page) {

		static final int SIZE = 50;

		GroupFilter filter() {
			Boolean active = "all".equals(this.state) ? null : (Boolean) !"inactive".equals(this.state);
			return new GroupFilter(isGiven(this.search) ? this.search.strip() : null, active, this.subject, null,
					this.teacher, "name");
		}

		int number() {
			return (this.page == null || this.page < 1) ? 1 : this.page;
		}

		boolean isNarrowed() {
			return isGiven(this.search) || this.subject != null || this.teacher != null || isGiven(this.state);
		}

		private static boolean isGiven(String text) {
			return text != null && !text.isBlank();
		}

	}

}
