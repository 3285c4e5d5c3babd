package uz.ziyo.results.web;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.results.ResultSheet;
import uz.ziyo.results.ResultSheets;
import uz.ziyo.results.Results;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.StaffOnly;

/**
 * One student's result with his answers, and what was made of it.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{examId}/results/{id}")
class ResultController {

	private final ResultSheets sheets;

	private final Results results;

	ResultController(ResultSheets sheets, Results results) {
		this.sheets = sheets;
		this.results = results;
	}

	@GetMapping
	String show(@PathVariable long examId, @PathVariable long id, Caller caller, Model model) {
		ResultSheet sheet = of(this.sheets, examId, id, caller);
		model.addAttribute("sheet", sheet);
		model.addAttribute("history", this.results.history(id));
		model.addAttribute("numbers", numbers(sheet));
		return "results/show";
	}

	/** Of the questions, on the paper. */
	private static Map<Long, Integer> numbers(ResultSheet sheet) {
		return sheet.lines().stream().collect(Collectors.toMap(ResultSheet.Line::questionId, ResultSheet.Line::number));
	}

	static ResultSheet of(ResultSheets sheets, long examId, long id, Caller caller) {
		ResultSheet sheet = sheets.get(id, caller);
		if (sheet.exam().id() != examId) {
			throw new NotFound();
		}
		return sheet;
	}

}
