package uz.ziyo.scores.web;

import java.time.LocalDate;
import java.util.List;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Rosters;
import uz.ziyo.scores.ScoreFilter;
import uz.ziyo.scores.ScoreView;
import uz.ziyo.scores.ScoreBook;
import uz.ziyo.scores.Scores;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.list.Page;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Option;

/**
 * The scores of a group, to look up and to put right.
 */
@Controller
@StaffOnly
@RequestMapping("/groups/{groupId}/scores")
class GroupScoreController {

	private static final int SHOWN_CHANGES = 20;

	private final Scores scores;

	private final ScoreBook book;

	private final Groups groups;

	private final Enrolments enrolments;

	private final Rosters rosters;

	GroupScoreController(Scores scores, ScoreBook book, Groups groups, Enrolments enrolments, Rosters rosters) {
		this.scores = scores;
		this.book = book;
		this.groups = groups;
		this.enrolments = enrolments;
		this.rosters = rosters;
	}

	@GetMapping
	String index(@PathVariable long groupId, ScoreSearch search, Caller caller, Model model) {
		list(groupId, search, caller, model);
		model.addAttribute("group", this.groups.get(groupId, caller));
		List<Option> students = this.rosters.of(groupId, caller)
			.stream()
			.map(row -> Option.of(row.studentId(), row.name()))
			.toList();
		model.addAttribute("students", students);
		model.addAttribute("history", this.book.history(groupId, null).page(1, SHOWN_CHANGES).rows());
		return "scores/index";
	}

	@HxRequest
	@GetMapping
	String rows(@PathVariable long groupId, ScoreSearch search, Caller caller, Model model) {
		this.enrolments.requireVisible(groupId, caller);
		list(groupId, search, caller, model);
		return "scores/index :: score-list";
	}

	@GetMapping("/{id}")
	String edit(@PathVariable long groupId, @PathVariable long id, Caller caller, Model model) {
		ScoreView score = require(groupId, id, caller);
		model.addAttribute("form", ScoreForm.of(score));
		return form(score, model);
	}

	@PostMapping("/{id}")
	String change(@PathVariable long groupId, @PathVariable long id, @Valid @ModelAttribute("form") ScoreForm form,
			BindingResult binding, Caller caller, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		ScoreView score = require(groupId, id, caller);
		if (!binding.hasErrors()) {
			try {
				this.scores.change(id, (was) -> form.toDraft(score), form.getVersion(), caller);
				Flash.success(redirect, "scores.changed", score.studentName());
				return "redirect:/groups/" + groupId + "/scores";
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
			catch (Stale ex) {
				return stale(require(groupId, id, caller), form, model, response);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(score, model);
	}

	/**
	 * What one has typed stays, with the other's beside it; saving again takes it over.
	 */
	private String stale(ScoreView theirs, ScoreForm form, Model model, HttpServletResponse response) {
		model.addAttribute("theirs", theirs);
		form.setVersion(theirs.version());
		response.setStatus(HttpStatus.CONFLICT.value());
		return form(theirs, model);
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable long groupId, @PathVariable long id, @RequestParam(required = false) LocalDate day,
			Caller caller, RedirectAttributes redirect) {
		ScoreView score = require(groupId, id, caller);
		this.scores.remove(id, caller);
		Flash.success(redirect, "scores.removed", score.studentName());
		// Who has left the group has no page of his day there.
		boolean hasDay = day != null && this.book.dayIfThere(groupId, day, score.studentId()).isPresent();
		return hasDay ? "redirect:/groups/" + groupId + "/students/" + score.studentId() + "/scores?date=" + day
				: "redirect:/groups/" + groupId + "/scores";
	}

	private void list(long groupId, ScoreSearch search, Caller caller, Model model) {
		ScoreFilter filter = new ScoreFilter(groupId, search.studentId(), search.date(), null, null, "-date,-id");
		model.addAttribute("page", this.book.list(filter, caller).nearestPage(search.number(), Page.DEFAULT_SIZE));
		model.addAttribute("search", search);
		model.addAttribute("groupId", groupId);
	}

	private String form(ScoreView score, Model model) {
		model.addAttribute("score", score);
		model.addAttribute("history", this.book.history(score.groupId(), score.id()).all());
		return "scores/form";
	}

	private ScoreView require(long groupId, long id, Caller caller) {
		ScoreView score = this.book.get(id, caller);
		if (score.groupId() != groupId) {
			throw new NotFound();
		}
		return score;
	}

}
