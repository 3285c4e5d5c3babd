package uz.ziyo.homework.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkFilter;
import uz.ziyo.homework.HomeworkView;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StudentOnly;
import uz.ziyo.shared.list.Page;

/**
 * What a student has to do. The page shows all of it, so that nothing there is new any
 * more the next time; the panel only announces.
 */
@Controller
@StudentOnly
@RequestMapping("/my")
class MyHomeworkController {

	private static final int LATEST = 5;

	private final Homework homework;

	MyHomeworkController(Homework homework) {
		this.homework = homework;
	}

	@GetMapping("/homework-panel")
	String panel(Caller caller, Model model) {
		model.addAttribute("page", this.homework.list(HomeworkFilter.latest(), caller).page(1, LATEST));
		return "homework/panel :: my-panel";
	}

	@GetMapping("/homework")
	String page(@RequestParam(defaultValue = "1") int page, Caller caller, Model model) {
		Page<HomeworkView> shown = this.homework.list(HomeworkFilter.latest(), caller)
			.nearestPage(Math.max(1, page), Page.DEFAULT_SIZE);
		model.addAttribute("page", shown);
		this.homework.markSeen(caller.id(), shown.rows());
		return "homework/mine";
	}

}
