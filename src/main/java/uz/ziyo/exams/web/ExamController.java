package uz.ziyo.exams.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.list.Page;

/** The exams, and the page of one. */
@Controller
@StaffOnly
@RequestMapping("/exams")
class ExamController {

	private final Exams exams;

	private final ExamPage page;

	private final SubjectOptions subjects;

	private final CentreTime time;

	ExamController(Exams exams, ExamPage page, SubjectOptions subjects, CentreTime time) {
		this.exams = exams;
		this.page = page;
		this.subjects = subjects;
		this.time = time;
	}

	@GetMapping
	String index(@ModelAttribute("filter") ExamSearch search, Caller caller, Model model) {
		fill(search, caller, model);
		model.addAttribute("subjects", this.subjects.all());
		return "exams/index";
	}

	@HxRequest
	@GetMapping
	String list(@ModelAttribute("filter") ExamSearch search, Caller caller, Model model) {
		fill(search, caller, model);
		return "exams/index :: exam-list";
	}

	private void fill(ExamSearch search, Caller caller, Model model) {
		Page<ExamView> shown = (search.isArchived() ? this.exams.archived()
				: this.exams.list(search.toFilter(), caller))
			.nearestPage(search.page(), Page.DEFAULT_SIZE);
		model.addAttribute("page", shown);
		model.addAttribute("counts", this.exams.counts());
		model.addAttribute("today", this.time.today());
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Model model) {
		return this.page.show(id, null, model);
	}

}
