package uz.ziyo.attendance.web;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.attendance.AttendanceRate;
import uz.ziyo.attendance.AttendanceReports;
import uz.ziyo.attendance.Lessons;
import uz.ziyo.attendance.MonthSheet;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.exports.Downloads;

/** A group's attendance: panels of its page, the month, and the month as a workbook. */
@Controller
@RequestMapping("/groups/{groupId}")
@StaffOnly
class GroupAttendanceController {

	private final AttendanceReports reports;

	private final Lessons lessons;

	private final Enrolments enrolments;

	private final MonthWorkbook workbook;

	private final Downloads downloads;

	GroupAttendanceController(AttendanceReports reports, Lessons lessons, Enrolments enrolments, MonthWorkbook workbook,
			Downloads downloads) {
		this.reports = reports;
		this.lessons = lessons;
		this.enrolments = enrolments;
		this.workbook = workbook;
		this.downloads = downloads;
	}

	@GetMapping("/lesson-panel")
	String lesson(@PathVariable long groupId, Caller caller, Model model) {
		this.enrolments.requireVisible(groupId, caller);
		model.addAttribute("card", this.lessons.todayOf(groupId));
		return "attendance/group :: lesson-panel";
	}

	@GetMapping("/attendance-stat")
	String rate(@PathVariable long groupId, Caller caller, Model model) {
		this.enrolments.requireVisible(groupId, caller);
		List<AttendanceRate> rates = this.reports.thisMonthAndLast(groupId);
		Integer now = rates.get(0).percent();
		Integer before = rates.get(1).percent();
		model.addAttribute("now", now);
		model.addAttribute("change", (now != null && before != null) ? now - before : null);
		return "attendance/group :: stat";
	}

	@GetMapping("/attendance-panel")
	String panel(@PathVariable long groupId, @RequestParam(required = false) YearMonth month, Caller caller,
			Model model) {
		fill(groupId, month, caller, model);
		return "attendance/group :: month-panel";
	}

	@GetMapping("/attendance")
	String month(@PathVariable long groupId, @RequestParam(required = false) YearMonth month, Caller caller,
			Model model) {
		fill(groupId, month, caller, model);
		return "attendance/group";
	}

	@GetMapping("/attendance.xlsx")
	void download(@PathVariable long groupId, @RequestParam(required = false) YearMonth month, Caller caller,
			HttpServletResponse response) throws IOException {
		MonthSheet sheet = this.reports.month(groupId, month);
		String name = sheet.groupName() + " " + sheet.month();
		this.workbook.write(sheet, this.downloads.workbook(caller, "attendance", name, name, response));
	}

	private void fill(long groupId, YearMonth month, Caller caller, Model model) {
		MonthSheet sheet = this.reports.month(groupId, month);
		model.addAttribute("sheet", sheet);
		// A panel has no layout that would know it.
		model.addAttribute("owner", caller.isOwner());
		model.addAttribute("latest", !sheet.month().isBefore(YearMonth.from(sheet.today())));
	}

}
