package uz.ziyo.exams.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.PaperText;
import uz.ziyo.exams.Papers;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;

/**
 * The questions of an exam: new ones, their order, and those that go.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{id}/questions")
class QuestionController {

	private final Papers papers;

	private final Exams exams;

	QuestionController(Papers papers, Exams exams) {
		this.papers = papers;
		this.exams = exams;
	}

	@PostMapping
	String add(@PathVariable long id, @RequestParam QuestionType type, Model model) {
		model.addAttribute("fresh", true);
		return card(id, this.papers.add(id, type), model);
	}

	@PostMapping("/back")
	String putBack(@PathVariable long id, @ModelAttribute QuestionForm removed, Model model) {
		return card(id, this.papers.putBack(id, removed.toQuestion()), model);
	}

	@PostMapping("/{question}/duplicate")
	String duplicate(@PathVariable long id, @PathVariable long question, Model model) {
		model.addAttribute("fresh", true);
		return card(id, this.papers.duplicate(id, question), model);
	}

	/** In its place remains how to take it back. */
	@PostMapping("/{question}/remove")
	String remove(@PathVariable long id, @PathVariable long question, Model model) {
		model.addAttribute("removed", this.papers.remove(id, question));
		model.addAttribute("examId", id);
		return "exams/question :: removed";
	}

	/**
	 * @param before the question that it comes after now; 0 where it is the first
	 */
	@PostMapping("/{question}/move")
	String move(@PathVariable long id, @PathVariable long question, @RequestParam long before) {
		this.papers.move(id, question, before);
		return "exams/question :: moved";
	}

	/** Its number is where it stands, which the page knows best. */
	private String card(long id, PaperQuestion question, Model model) {
		model.addAttribute("examId", id);
		model.addAttribute("question", question);
		model.addAttribute("number", this.exams.get(id).questions());
		return "exams/question :: editor-card";
	}

	@ExceptionHandler
	String refused(Refused refused, Model model, HttpServletResponse response) {
		return EditorRefusals.show(refused, model, response);
	}

}
