package uz.ziyo.scores.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.scores.DayScore;
import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.ScoreFilter;
import uz.ziyo.scores.ScoreTaps;
import uz.ziyo.scores.ScoreView;
import uz.ziyo.scores.ScoreBook;
import uz.ziyo.scores.Scores;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.web.Toasts;

/**
 * Scores on the lesson's screen: the cell of each row, and the quick keys. Each answer is
 * the changed cell, with what else it changes out of band.
 */
@Controller
@StaffOnly
@RequestMapping("/groups/{groupId}")
class LessonScoreController {

	static final List<Integer> KEYS = List.of(5, 10, 20, 50, 100);

	private final Scores scores;

	private final ScoreBook book;

	private final ScoreTaps taps;

	private final CentreTime time;

	private final Toasts toasts;

	LessonScoreController(Scores scores, ScoreBook book, ScoreTaps taps, CentreTime time, Toasts toasts) {
		this.scores = scores;
		this.book = book;
		this.taps = taps;
		this.time = time;
		this.toasts = toasts;
	}

	@GetMapping("/scores/today")
	String cells(@PathVariable long groupId, @RequestParam(required = false) LocalDate date, Caller caller,
			Model model) {
		LocalDate day = day(date);
		model.addAttribute("students", this.book.day(groupId, day, caller));
		model.addAttribute("groupId", groupId);
		model.addAttribute("day", day);
		model.addAttribute("keys", KEYS);
		return "scores/lesson :: cells";
	}

	/** What a student was given that day, inside the quick keys. */
	@HxRequest
	@GetMapping("/students/{studentId}/scores")
	String given(@PathVariable long groupId, @PathVariable long studentId,
			@RequestParam(required = false) LocalDate date, Caller caller, Model model) {
		ScoreFilter filter = new ScoreFilter(groupId, studentId, day(date), null, null, "id");
		model.addAttribute("scores", this.book.list(filter, caller).all());
		model.addAttribute("groupId", groupId);
		return "scores/lesson :: day-list";
	}

	/**
	 * @param once the tap's own id: sent again, it counts once
	 */
	@HxRequest
	@PostMapping("/students/{studentId}/scores")
	String give(@PathVariable long groupId, @PathVariable long studentId, @RequestParam int score,
			@RequestParam(required = false) LocalDate date, @RequestParam(required = false) UUID once, Caller caller,
			Model model) {
		ScoreView given = this.taps.give(new ScoreDraft(studentId, groupId, score, date), once, caller);
		model.addAttribute("given", given);
		return changed(given, given.score(), model);
	}

	@PostMapping("/scores/{id}/points")
	String change(@PathVariable long groupId, @PathVariable long id, @RequestParam int score, Caller caller,
			Model model) {
		ScoreView before = require(groupId, id, caller);
		// Whom it is of may have been put right by somebody meanwhile.
		ScoreView after = this.scores.change(id,
				(was) -> new ScoreDraft(was.studentId(), was.groupId(), score, was.date()), null, caller);
		model.addAttribute("changed", after);
		return changed(after, after.score() - before.score(), model);
	}

	@DeleteMapping("/scores/{id}")
	String remove(@PathVariable long groupId, @PathVariable long id, Caller caller, Model model) {
		ScoreView before = require(groupId, id, caller);
		this.scores.remove(id, caller);
		model.addAttribute("removed", before);
		return changed(before, -before.score(), model);
	}

	/**
	 * Who has left the group has no cell any more; what was done is told all the same.
	 */
	private String changed(ScoreView score, int difference, Model model) {
		List<DayScore> standings = this.book.standings(score.groupId(), score.date(), score.studentId(), difference);
		model.addAttribute("standings", standings);
		model.addAttribute("name", score.studentName());
		model.addAttribute("day", score.date());
		model.addAttribute("now", this.time.time());
		return "scores/lesson :: changed";
	}

	private ScoreView require(long groupId, long id, Caller caller) {
		ScoreView score = this.book.get(id, caller);
		if (score.groupId() != groupId) {
			throw new NotFound();
		}
		return score;
	}

	private LocalDate day(LocalDate asked) {
		return (asked == null) ? this.time.today() : asked;
	}

	/** A tap has no form to show the problem in: the row stays, and a word says why. */
	@ExceptionHandler
	String refused(Refused refused, HttpServletResponse response) {
		Refused.Problem problem = refused.problems().get(0);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		response.setHeader("HX-Reswap", "none");
		this.toasts.error(response, problem.code(), problem.args());
		return "scores/lesson :: nothing";
	}

}
