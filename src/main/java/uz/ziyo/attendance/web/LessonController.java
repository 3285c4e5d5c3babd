package uz.ziyo.attendance.web;

import java.time.LocalDate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.attendance.LessonSheet;
import uz.ziyo.attendance.Lessons;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;

/** The screen that a lesson is run from. */
@Controller
@RequestMapping("/groups/{groupId}/lesson")
@StaffOnly
class LessonController {

	private final Lessons lessons;

	private final LessonMarkup markup;

	LessonController(Lessons lessons, LessonMarkup markup) {
		this.lessons = lessons;
		this.markup = markup;
	}

	@GetMapping
	String screen(@PathVariable long groupId, @RequestParam(required = false) LocalDate date, Caller caller,
			Model model) {
		LessonSheet lesson = this.lessons.sheet(groupId, date, caller);
		model.addAttribute("lesson", lesson);
		model.addAttribute("lines", this.markup.lines(lesson));
		model.addAttribute("bar", LessonBar.of(lesson));
		return "attendance/lesson";
	}

	/** What can be done now: asked for when the lesson begins, and when it ends. */
	@GetMapping("/actions")
	String actions(@PathVariable long groupId, @RequestParam(required = false) LocalDate date, Caller caller,
			Model model) {
		model.addAttribute("lesson", this.lessons.sheet(groupId, date, caller));
		return "attendance/lesson :: actions-changed";
	}

}
