package uz.ziyo.homework.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Students;
import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkFilter;
import uz.ziyo.homework.HomeworkView;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.list.Page;

/**
 * Homework of a group, and as students and staff look at a student's.
 */
@Controller
class HomeworkListController {

	private static final int LATEST = 5;

	private final Homework homework;

	private final Enrolments enrolments;

	private final Students students;

	HomeworkListController(Homework homework, Enrolments enrolments, Students students) {
		this.homework = homework;
		this.enrolments = enrolments;
		this.students = students;
	}

	@GetMapping("/groups/{groupId}/homework-panel")
	String ofGroup(@PathVariable long groupId, Caller caller, Model model) {
		this.enrolments.requireVisible(groupId, caller);
		model.addAttribute("page", this.homework.list(HomeworkFilter.ofGroup(groupId), caller).page(1, LATEST));
		model.addAttribute("groupId", groupId);
		model.addAttribute("staff", caller.isStaff());
		return "homework/panel :: group-panel";
	}

	@GetMapping("/groups/{groupId}/homework")
	String index(@PathVariable long groupId, @RequestParam(defaultValue = "1") int page, Caller caller, Model model) {
		this.enrolments.requireVisible(groupId, caller);
		Page<HomeworkView> shown = this.homework.list(HomeworkFilter.ofGroup(groupId), caller)
			.nearestPage(Math.max(1, page), Page.DEFAULT_SIZE);
		model.addAttribute("page", shown);
		model.addAttribute("groupId", groupId);
		model.addAttribute("staff", caller.isStaff());
		if (caller.isStudent()) {
			this.homework.markSeen(caller.id(), shown.rows());
		}
		return "homework/index";
	}

	@StaffOnly
	@GetMapping("/students/{id}/homework-panel")
	String ofStudent(@PathVariable long id, Caller caller, Model model) {
		this.students.get(id, caller);
		model.addAttribute("page", this.homework.listOfStudent(id, HomeworkFilter.latest()).page(1, LATEST));
		return "homework/panel :: student-panel";
	}

}
