package uz.ziyo.attendance.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.attendance.AttendanceReports;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.StudentOnly;

/** How a student attends: for the staff on his page, for himself at home. */
@Controller
class StudentAttendanceController {

	private static final int SHOWN = 12;

	private final AttendanceReports reports;

	private final LessonTexts texts;

	StudentAttendanceController(AttendanceReports reports, LessonTexts texts) {
		this.reports = reports;
		this.texts = texts;
	}

	@GetMapping("/students/{id}/attendance-panel")
	@StaffOnly
	String of(@PathVariable long id, Model model) {
		return panel(id, false, model);
	}

	@GetMapping("/my/attendance-panel")
	@StudentOnly
	String own(Caller caller, Model model) {
		return panel(caller.id(), true, model);
	}

	/**
	 * @param mine whether the student is spoken to, or spoken of
	 */
	private String panel(long studentId, boolean mine, Model model) {
		model.addAttribute("mine", mine);
		model.addAttribute("rate", this.reports.rateOf(studentId));
		model.addAttribute("marks", this.reports.lastMarksOf(studentId, SHOWN));
		model.addAttribute("texts", this.texts);
		return "attendance/student :: panel";
	}

}
