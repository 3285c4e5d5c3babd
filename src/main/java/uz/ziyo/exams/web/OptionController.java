package uz.ziyo.exams.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperText;
import uz.ziyo.exams.Papers;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;

/**
 * The options of a question.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{id}/questions/{question}/options")
class OptionController {

	private final Papers papers;

	OptionController(Papers papers) {
		this.papers = papers;
	}

	@PostMapping
	String add(@PathVariable long id, @PathVariable long question, Model model) {
		model.addAttribute("fresh", true);
		return line(id, question, this.papers.addOption(id, question), model);
	}

	@PostMapping("/back")
	String putBack(@PathVariable long id, @PathVariable long question, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "false") boolean right, @RequestParam(defaultValue = "0") int position,
			Model model) {
		return line(id, question, this.papers.putBack(id, question, new PaperOption(0, text, right, position)), model);
	}

	@PostMapping("/{option}")
	String text(@PathVariable long id, @PathVariable long question, @PathVariable long option,
			@RequestParam(required = false) String value, @RequestParam(required = false) String was, Model model,
			HttpServletResponse response) {
		PaperText text = new PaperText(was, value);
		return new EditedField("option-" + option, "/exams/%d/questions/%d/options/%d".formatted(id, question, option))
			.save(text, model, response, () -> this.papers.writeOption(id, question, option, text));
	}

	/** In its place remains how to take it back. */
	@PostMapping("/{option}/remove")
	String remove(@PathVariable long id, @PathVariable long question, @PathVariable long option, Model model) {
		model.addAttribute("removed", this.papers.removeOption(id, question, option));
		model.addAttribute("examId", id);
		model.addAttribute("questionId", question);
		return "exams/question :: removed-option";
	}

	private static String line(long id, long question, PaperOption option, Model model) {
		model.addAttribute("examId", id);
		model.addAttribute("questionId", question);
		model.addAttribute("option", option);
		return "exams/question :: option-line";
	}

	@ExceptionHandler
	String refused(Refused refused, Model model, HttpServletResponse response) {
		return EditorRefusals.show(refused, model, response);
	}

}
