package uz.ziyo.attendance.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

import uz.ziyo.attendance.Attendance;
import uz.ziyo.attendance.MarkChange;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;

/** A tap on a student's mark: one request, answered by the mark and the footer. */
@Controller
@RequestMapping("/groups/{groupId}/lesson/marks/{studentId}")
@StaffOnly
class LessonMarkController {

	private final Attendance attendance;

	private final LessonMarkup markup;

	private final LessonTexts texts;

	private final LessonRefusals refusals;

	LessonMarkController(Attendance attendance, LessonMarkup markup, LessonTexts texts, LessonRefusals refusals) {
		this.attendance = attendance;
		this.markup = markup;
		this.texts = texts;
		this.refusals = refusals;
	}

	/**
	 * The state is named, so that a tap sent twice is no second step.
	 * @param reason that the undone mark had; null in a tap
	 */
	@PostMapping
	String mark(@PathVariable long groupId, @PathVariable long studentId, @RequestParam LocalDate date,
			@RequestParam MarkStatus status, @RequestParam(required = false) String reason, Caller caller,
			Model model) {
		return changed(groupId, date, this.attendance.mark(caller, groupId, studentId, date, status, reason), model);
	}

	@PostMapping("/reason")
	String explain(@PathVariable long groupId, @PathVariable long studentId, @RequestParam LocalDate date,
			@RequestParam String reason, Caller caller, Model model) {
		return changed(groupId, date, this.attendance.explain(caller, groupId, studentId, date, reason), model);
	}

	@DeleteMapping
	String clear(@PathVariable long groupId, @PathVariable long studentId, @RequestParam LocalDate date, Caller caller,
			Model model) {
		return changed(groupId, date, this.attendance.clear(caller, groupId, studentId, date), model);
	}

	private String changed(long groupId, LocalDate date, MarkChange change, Model model) {
		model.addAttribute("mark", this.markup.mark(groupId, date, change));
		model.addAttribute("studentId", change.studentId());
		model.addAttribute("url", undoUrl(groupId, date, change));
		model.addAttribute("saved", this.texts.saved(change.name() + ": " + this.texts.status(change.status())));
		if (change.status() != change.before()) {
			model.addAttribute("undo", (change.before() != null) ? change.before().name() : "none");
		}
		return "attendance/lesson :: changed";
	}

	private static String undoUrl(long groupId, LocalDate date, MarkChange change) {
		String url = LessonMarkup.url(groupId, change.studentId(), date);
		return change.reasonBefore().isEmpty() ? url
				: url + "&reason=" + UriUtils.encode(change.reasonBefore(), StandardCharsets.UTF_8);
	}

	@ExceptionHandler
	String refused(Refused refused, HttpServletResponse response, Model model) {
		return this.refusals.show(refused, response, model);
	}

}
