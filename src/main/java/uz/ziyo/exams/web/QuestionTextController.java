package uz.ziyo.exams.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.exams.PaperText;
import uz.ziyo.exams.Papers;
import uz.ziyo.shared.StaffOnly;

/**
 * What a question says, and which of its options is right; each saved by itself.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{id}/questions/{question}")
class QuestionTextController {

	private final Papers papers;

	QuestionTextController(Papers papers) {
		this.papers = papers;
	}

	@PostMapping("/text")
	String text(@PathVariable long id, @PathVariable long question, @RequestParam(required = false) String value,
			@RequestParam(required = false) String was, Model model, HttpServletResponse response) {
		PaperText text = new PaperText(was, value);
		return new EditedField("text-" + question, path(id, question) + "/text").save(text, model, response,
				() -> this.papers.write(id, question, text));
	}

	@PostMapping("/sample")
	String sample(@PathVariable long id, @PathVariable long question, @RequestParam(required = false) String value,
			@RequestParam(required = false) String was, Model model, HttpServletResponse response) {
		PaperText text = new PaperText(was, value);
		return new EditedField("sample-" + question, path(id, question) + "/sample").save(text, model, response,
				() -> this.papers.writeSample(id, question, text));
	}

	/**
	 * @param value the option's id
	 * @param was the id of the one that was right, 0 for none
	 */
	@PostMapping("/right")
	String right(@PathVariable long id, @PathVariable long question, @RequestParam long value,
			@RequestParam(required = false) Long was, Model model, HttpServletResponse response) {
		model.addAttribute("chosen", value);
		return new EditedField("right-" + question, path(id, question) + "/right").save(Long.toString(value), model,
				response, () -> this.papers.markRight(id, question, was, value));
	}

	private static String path(long id, long question) {
		return "/exams/" + id + "/questions/" + question;
	}

}
