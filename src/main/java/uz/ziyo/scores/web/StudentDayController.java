package uz.ziyo.scores.web;

import java.time.LocalDate;

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

import uz.ziyo.scores.DayScore;
import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.ScoreFilter;
import uz.ziyo.scores.ScoreTaps;
import uz.ziyo.scores.ScoreView;
import uz.ziyo.scores.ScoreBook;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;

/**
 * A student's day as a page: where a score's link is opened in a new tab, or no script
 * runs.
 */
@Controller
@StaffOnly
@RequestMapping("/groups/{groupId}/students/{studentId}/scores")
class StudentDayController {

	private final ScoreBook book;

	private final ScoreTaps taps;

	private final CentreTime time;

	StudentDayController(ScoreBook book, ScoreTaps taps, CentreTime time) {
		this.book = book;
		this.taps = taps;
		this.time = time;
	}

	@GetMapping
	String page(@PathVariable long groupId, @PathVariable long studentId,
			@RequestParam(required = false) LocalDate date, Caller caller, Model model) {
		LocalDate day = (date == null) ? this.time.today() : date;
		DayScore student = this.book.day(groupId, day, studentId);
		model.addAttribute("form", GivenForm.on(day));
		return page(student, day, caller, model);
	}

	@PostMapping
	String give(@PathVariable long groupId, @PathVariable long studentId, @Valid @ModelAttribute("form") GivenForm form,
			BindingResult binding, Caller caller, Model model, HttpServletResponse response) {
		LocalDate day = (form.getDate() == null) ? this.time.today() : form.getDate();
		if (!binding.hasErrors()) {
			try {
				ScoreView given = this.taps.give(new ScoreDraft(studentId, groupId, form.getScore(), day),
						form.getOnce(), caller);
				return "redirect:/groups/" + groupId + "/students/" + studentId + "/scores?date=" + given.date();
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(this.book.day(groupId, day, studentId), day, caller, model);
	}

	private String page(DayScore student, LocalDate day, Caller caller, Model model) {
		ScoreFilter filter = new ScoreFilter(student.groupId(), student.studentId(), day, null, null, "id");
		model.addAttribute("scores", this.book.list(filter, caller).all());
		model.addAttribute("groupId", student.groupId());
		model.addAttribute("student", student);
		model.addAttribute("day", day);
		model.addAttribute("keys", LessonScoreController.KEYS);
		return "scores/student";
	}

}
