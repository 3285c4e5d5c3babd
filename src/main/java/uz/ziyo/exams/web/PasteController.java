package uz.ziyo.exams.web;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Papers;
import uz.ziyo.exams.paste.PasteFormat;
import uz.ziyo.exams.paste.PasteReader;
import uz.ziyo.exams.paste.Pasted;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.web.Flash;

/**
 * Questions out of a text. It is looked at while one writes, and nothing is kept until it
 * is sent.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{id}/paste")
class PasteController {

	private static final int SHOWN_PROBLEMS = 50;

	private final Exams exams;

	private final Papers papers;

	private final MessageSource messages;

	PasteController(Exams exams, Papers papers, MessageSource messages) {
		this.exams = exams;
		this.papers = papers;
		this.messages = messages;
	}

	@GetMapping
	String page(@PathVariable long id, Model model) {
		return page(this.exams.get(id), "", "", model);
	}

	@PostMapping("/preview")
	String preview(@PathVariable long id, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") String format, Model model) {
		this.exams.get(id);
		show(read(text, format), model);
		return "exams/paste :: paste-preview";
	}

	/** What is wrong stays out, and is told before. */
	@PostMapping
	String save(@PathVariable long id, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") String format, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		ExamView exam = this.exams.get(id);
		Pasted pasted = read(text, format);
		if (!pasted.questions().isEmpty()) {
			try {
				this.papers.addAll(id, pasted.paper());
				Flash.success(redirect, "exams.added", pasted.questions().size());
				return "redirect:/exams/" + id;
			}
			catch (Refused ex) {
				model.addAttribute("obstacles", ex.problems());
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		show(pasted, model);
		return page(exam, text, format, model);
	}

	private Pasted read(String text, String format) {
		PasteFormat wanted = Arrays.stream(PasteFormat.values())
			.filter((one) -> one.code().equals(format))
			.findFirst()
			.orElse(null);
		return new PasteReader(text("exams.paste.true"), text("exams.paste.false")).read(text, wanted);
	}

	private static void show(Pasted pasted, Model model) {
		model.addAttribute("pasted", pasted);
		model.addAttribute("shownProblems", pasted.problems().stream().limit(SHOWN_PROBLEMS).toList());
		model.addAttribute("shownWarnings", pasted.warnings().stream().limit(SHOWN_PROBLEMS).toList());
	}

	private static String page(ExamView exam, String text, String format, Model model) {
		model.addAttribute("exam", exam);
		model.addAttribute("text", text);
		model.addAttribute("formats", PasteFormat.values());
		model.addAttribute("wanted", format);
		model.addAttribute("most", PasteReader.MOST_CHARACTERS);
		return "exams/paste";
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

}
