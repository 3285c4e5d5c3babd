package uz.ziyo.attendance.web;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

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

import uz.ziyo.attendance.LessonSheet;
import uz.ziyo.attendance.Lessons;
import uz.ziyo.attendance.Sessions;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.StaffOnly;

/** Topic and notes of a lesson, in the lesson screen's dialog. */
@Controller
@RequestMapping("/groups/{groupId}/lesson/topic")
@StaffOnly
class LessonTopicController {

	private static final String FORM = "attendance/topic :: form";

	private final Lessons lessons;

	private final Sessions sessions;

	private final LessonTexts texts;

	LessonTopicController(Lessons lessons, Sessions sessions, LessonTexts texts) {
		this.lessons = lessons;
		this.sessions = sessions;
		this.texts = texts;
	}

	@ModelAttribute
	void place(@PathVariable long groupId, @RequestParam LocalDate date, Model model) {
		model.addAttribute("groupId", groupId);
		model.addAttribute("date", date);
	}

	@GetMapping
	String form(@PathVariable long groupId, @RequestParam LocalDate date, Caller caller, Model model) {
		LessonSheet lesson = this.lessons.sheet(groupId, date, caller);
		model.addAttribute("form", TopicForm.of(lesson));
		return FORM;
	}

	@PostMapping
	String save(@PathVariable long groupId, @RequestParam LocalDate date, @ModelAttribute("form") TopicForm form,
			BindingResult result, Caller caller, HttpServletResponse response, Model model) {
		try {
			this.sessions.describe(caller, groupId, date, form.getTopic(), form.getNotes(), form.seen());
		}
		catch (Refused refused) {
			refused.applyTo(result);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return FORM;
		}
		catch (Stale stale) {
			LessonSheet theirs = this.lessons.sheet(groupId, date, caller);
			model.addAttribute("theirs", theirs);
			form.setVersion(theirs.version());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return FORM;
		}
		model.addAttribute("topic", form.getTopic());
		model.addAttribute("saved", this.texts.saved(this.texts.text("attendance.topic")));
		return "attendance/topic :: saved";
	}

}
