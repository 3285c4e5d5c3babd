package uz.ziyo.results.web;

import java.util.List;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.results.KeyChanges;
import uz.ziyo.results.reports.QuestionFigures;
import uz.ziyo.results.reports.QuestionFigures.OptionFigures;
import uz.ziyo.results.reports.Reports;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Flash;

/**
 * Mends the key of an exam that was sat: first what it would change, then the change.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{examId}/key")
class KeyController {

	private final KeyChanges keys;

	private final Reports reports;

	private final Exams exams;

	KeyController(KeyChanges keys, Reports reports, Exams exams) {
		this.keys = keys;
		this.reports = reports;
		this.exams = exams;
	}

	/**
	 * @param question null to choose one
	 * @param right what would be right; nothing for what is
	 */
	@GetMapping
	String page(@PathVariable long examId, @RequestParam(required = false) Long question,
			@RequestParam(defaultValue = "") List<Long> right, Model model) {
		show(examId, question, right, model);
		return "results/key";
	}

	@HxRequest
	@GetMapping
	String preview(@PathVariable long examId, @RequestParam long question,
			@RequestParam(defaultValue = "") List<Long> right, Model model) {
		show(examId, question, right, model);
		return "results/key :: preview";
	}

	@PostMapping
	String change(@PathVariable long examId, @RequestParam long question,
			@RequestParam(defaultValue = "") List<Long> right, @RequestParam(required = false) Integer paperVersion,
			Caller caller, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		try {
			int changed = this.keys.apply(examId, question, right, paperVersion, caller);
			Flash.success(redirect, "results.key.done", changed);
			return "redirect:/exams/" + examId + "/results";
		}
		catch (Stale ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("problem", new Refused.Problem(null, "results.key.stale", new Object[0]));
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problem", ex.problems().get(0));
		}
		return page(examId, question, right, model);
	}

	private void show(long examId, Long questionId, List<Long> asked, Model model) {
		Paper paper = this.exams.paper(examId);
		List<QuestionFigures> questions = this.reports.questions(paper).stream().filter(QuestionFigures::test).toList();
		model.addAttribute("exam", paper.exam());
		model.addAttribute("questions", questions);
		if (questionId != null) {
			QuestionFigures question = questions.stream()
				.filter((one) -> one.questionId() == questionId)
				.findFirst()
				.orElseThrow(NotFound::new);
			List<Long> now = question.options()
				.stream()
				.filter(OptionFigures::right)
				.map(OptionFigures::optionId)
				.toList();
			List<Long> right = asked.isEmpty() ? now : asked;
			model.addAttribute("question", question);
			model.addAttribute("right", right);
			boolean changes = !(now.containsAll(right) && right.containsAll(now));
			model.addAttribute("preview", changes ? this.keys.preview(examId, questionId, right) : null);
		}
	}

}
