package uz.ziyo.results.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.results.ResultSheets;
import uz.ziyo.results.reports.Reports;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StudentOnly;

/**
 * A student's exams: where he enters a code, and what he has reached.
 */
@Controller
@StudentOnly
@RequestMapping("/my")
class MyExamsController {

	private static final int PAGE_SIZE = 20;

	private final Reports reports;

	private final ResultSheets sheets;

	MyExamsController(Reports reports, ResultSheets sheets) {
		this.reports = reports;
		this.sheets = sheets;
	}

	@GetMapping("/exams")
	String mine(@RequestParam(defaultValue = "1") int page, Caller caller, Model model) {
		model.addAttribute("page", this.reports.ofStudent(caller.id()).nearestPage(Math.max(1, page), PAGE_SIZE));
		model.addAttribute("average", this.reports.averageOf(caller.id()));
		return "results/my-exams";
	}

	@GetMapping("/results/{id}")
	String result(@PathVariable long id, Caller caller, Model model) {
		model.addAttribute("sheet", this.sheets.get(id, caller));
		return "results/mine";
	}

}
