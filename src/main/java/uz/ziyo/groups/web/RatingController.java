package uz.ziyo.groups.web;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.groups.Groups;
import uz.ziyo.groups.RosterRow;
import uz.ziyo.groups.Rosters;
import uz.ziyo.shared.Caller;

/** The rating of groups, and of the students in one. */
@Controller
@RequestMapping("/groups")
class RatingController {

	private static final int TOP = 5;

	private final Groups groups;

	private final Rosters rosters;

	RatingController(Groups groups, Rosters rosters) {
		this.groups = groups;
		this.rosters = rosters;
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
		List<RosterRow> ranks = this.rosters.rating(id, caller).all();
		model.addAttribute("groupId", id);
		model.addAttribute("total", ranks.size());
		model.addAttribute("ranks", all ? ranks : firstAndOwn(ranks, caller.id()));
		model.addAttribute("all", all);
		model.addAttribute("me", caller.id());
		return "groups/rating-panel :: rating-panel";
	}

	/** The first few, and below them the one who asks. */
	private static List<RosterRow> firstAndOwn(List<RosterRow> ranks, long own) {
		return IntStream.range(0, ranks.size())
			.filter((index) -> index < TOP || ranks.get(index).studentId() == own)
			.mapToObj(ranks::get)
			.toList();
	}

}
