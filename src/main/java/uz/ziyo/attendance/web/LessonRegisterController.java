package uz.ziyo.attendance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.attendance.Lessons;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.Register;
import uz.ziyo.attendance.Registers;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;

/** The whole register in one tap, and its undoing. */
@Controller
@RequestMapping("/groups/{groupId}/lesson/register")
@StaffOnly
class LessonRegisterController {

	private final Registers registers;

	private final Lessons lessons;

	private final LessonMarkup markup;

	private final LessonTexts texts;

	private final LessonRefusals refusals;

	LessonRegisterController(Registers registers, Lessons lessons, LessonMarkup markup, LessonTexts texts,
			LessonRefusals refusals) {
		this.registers = registers;
		this.lessons = lessons;
		this.markup = markup;
		this.texts = texts;
		this.refusals = refusals;
	}

	@PostMapping
	String take(@PathVariable long groupId, @RequestParam LocalDate date, @RequestParam MarkStatus status,
			Caller caller, Model model) {
		Register register = this.registers.take(caller, groupId, date, status);
		if (register.made() > 0) {
			model.addAttribute("saved", this.texts
				.saved(this.texts.text("attendance.saved.register", register.made(), this.texts.status(status))));
			model.addAttribute("register", ChronoUnit.MICROS.between(Instant.EPOCH, register.at()));
		}
		else {
			model.addAttribute("saved", this.texts.text("attendance.saved.nobody"));
		}
		return marks(groupId, date, model);
	}

	@PostMapping("/undo")
	String undo(@PathVariable long groupId, @RequestParam LocalDate date, @RequestParam long register, Caller caller,
			Model model) {
		int undone = this.registers.undo(caller, groupId, date, Instant.EPOCH.plus(register, ChronoUnit.MICROS));
		model.addAttribute("saved", this.texts.saved(this.texts.text("attendance.saved.undone", undone)));
		return marks(groupId, date, model);
	}

	private String marks(long groupId, LocalDate date, Model model) {
		model.addAttribute("groupId", groupId);
		model.addAttribute("date", date);
		model.addAttribute("marks", this.markup.marks(groupId, date, this.lessons.rows(groupId, date)));
		return "attendance/lesson :: all-changed";
	}

	@ExceptionHandler
	String refused(Refused refused, HttpServletResponse response, Model model) {
		return this.refusals.show(refused, response, model);
	}

}
