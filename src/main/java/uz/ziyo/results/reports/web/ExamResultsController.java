package uz.ziyo.results.reports.web;

import java.io.IOException;
import java.util.List;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.results.reports.ExamReport;
import uz.ziyo.results.reports.QuestionFigures;
import uz.ziyo.results.reports.Reports;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.exports.Downloads;

/**
 * What came out of an exam: by group, how the results are spread, and question by
 * question; as a workbook; and as a panel of the exam's page.
 */
@Controller
@StaffOnly
class ExamResultsController {

	private final Reports reports;

	private final Exams exams;

	private final ResultWorkbook workbook;

	private final Downloads downloads;

	ExamResultsController(Reports reports, Exams exams, ResultWorkbook workbook, Downloads downloads) {
		this.reports = reports;
		this.exams = exams;
		this.workbook = workbook;
		this.downloads = downloads;
	}

	@GetMapping("/exams/{examId}/results")
	String page(@PathVariable long examId, ReportSearch search, Model model) {
		Paper paper = this.exams.paper(examId);
		List<QuestionFigures> questions = this.reports.questions(paper);
		model.addAttribute("questions", questions);
		model.addAttribute("doubtful", questions.stream().filter(QuestionFigures::isDoubtful).toList());
		list(paper.exam(), search, model);
		return "results/index";
	}

	@HxRequest
	@GetMapping("/exams/{examId}/results")
	String found(@PathVariable long examId, ReportSearch search, Model model) {
		list(this.exams.get(examId), search, model);
		return "results/index :: result-list";
	}

	private void list(ExamView exam, ReportSearch search, Model model) {
		ExamReport report = this.reports.of(exam);
		model.addAttribute("exam", exam);
		model.addAttribute("filter", search);
		model.addAttribute("report", report);
		model.addAttribute("sections", ExamReport.sections(search.of(report)));
	}

	@GetMapping("/exams/{examId}/results.xlsx")
	void download(@PathVariable long examId, ReportSearch search, Caller caller, HttpServletResponse response)
			throws IOException {
		Paper paper = this.exams.paper(examId);
		String name = paper.exam().title() + " " + paper.exam().date();
		this.workbook.write(paper.exam(), this.reports.of(paper.exam()), search, this.reports.questions(paper),
				this.downloads.workbook(caller, "results", name, name, response));
	}

	@GetMapping("/exams/{examId}/results/panel")
	String panel(@PathVariable long examId, Model model) {
		ExamView exam = this.exams.get(examId);
		model.addAttribute("exam", exam);
		model.addAttribute("report", this.reports.of(exam));
		return "results/panel :: exam-panel";
	}

}
