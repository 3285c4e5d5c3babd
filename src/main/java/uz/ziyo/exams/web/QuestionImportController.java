package uz.ziyo.exams.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperRules;
import uz.ziyo.exams.Papers;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.imports.ImportFlow;
import uz.ziyo.shared.imports.ImportFlows;
import uz.ziyo.shared.web.Flash;

/**
 * Questions from Excel.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{id}/import")
class QuestionImportController {

	private final ImportFlows flows;

	private final QuestionSheetReader reader;

	private final QuestionTemplate template;

	private final Exams exams;

	private final Papers papers;

	private final Downloads downloads;

	QuestionImportController(ImportFlows flows, QuestionSheetReader reader, QuestionTemplate template, Exams exams,
			Papers papers, Downloads downloads) {
		this.flows = flows;
		this.reader = reader;
		this.template = template;
		this.exams = exams;
		this.papers = papers;
		this.downloads = downloads;
	}

	@GetMapping
	String begin(@PathVariable long id, Model model) {
		return flow(id, model).begin(model);
	}

	@GetMapping("/template.xlsx")
	void template(@PathVariable long id, HttpServletResponse response) throws IOException {
		this.exams.get(id);
		this.template.write(this.downloads.template("exams.import.file-name", response));
	}

	@PostMapping
	String upload(@PathVariable long id, @RequestParam(required = false) MultipartFile file, Caller caller, Model model,
			HttpServletResponse response) {
		return flow(id, model).upload(file, caller, model, response);
	}

	@GetMapping("/{key}")
	String preview(@PathVariable long id, @PathVariable UUID key, Caller caller, Model model,
			RedirectAttributes redirect) {
		return flow(id, model).preview(key, caller, model, redirect);
	}

	@PostMapping("/{key}")
	String confirm(@PathVariable long id, @PathVariable UUID key, Caller caller, Model model,
			RedirectAttributes redirect) {
		return flow(id, model).confirm(key, caller, redirect, (sheet) -> {
			this.papers.addAll(id, sheet.ready());
			Flash.success(redirect, "exams.added", sheet.ready().size());
			return "redirect:/exams/" + id;
		});
	}

	private ImportFlow<QuestionSheet> flow(long id, Model model) {
		model.addAttribute("exam", this.exams.get(id));
		return this.flows.of("/exams/" + id + "/import", "exams", PaperRules.MOST_QUESTIONS,
				(file, caller) -> this.reader.read(file));
	}

}
