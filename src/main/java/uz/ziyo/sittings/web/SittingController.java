package uz.ziyo.sittings.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.results.GivenAnswer;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StudentOnly;
import uz.ziyo.shared.web.Arrival;
import uz.ziyo.shared.web.Filters;
import uz.ziyo.sittings.HandedAnswer;
import uz.ziyo.sittings.Sitting;
import uz.ziyo.sittings.SittingQuestion;
import uz.ziyo.sittings.Sittings;

/**
 * The page that an exam is sat on, and the paper that says it was.
 */
@Controller
@StudentOnly
@RequestMapping("/sittings/{attemptId}")
class SittingController {

	private final Sittings sittings;

	SittingController(Sittings sittings) {
		this.sittings = sittings;
	}

	@GetMapping
	String page(@PathVariable long attemptId, Caller caller, Model model) {
		Sitting sitting = this.sittings.get(attemptId, caller);
		if (sitting.clock().over()) {
			return confirmationPath(attemptId);
		}
		model.addAttribute("sitting", sitting);
		model.addAttribute("maxWritten", GivenAnswer.MAX_WRITTEN);
		return "sittings/show";
	}

	/**
	 * The page's script has sent every answer before, and sends none here; without it the
	 * form has them all.
	 */
	@PostMapping("/submit")
	String submit(@PathVariable long attemptId, Caller caller, HttpServletRequest request) {
		this.sittings.submit(attemptId, handed(attemptId, caller, request), Arrival.of(request), caller);
		return confirmationPath(attemptId);
	}

	private List<HandedAnswer> handed(long attemptId, Caller caller, HttpServletRequest request) {
		List<HandedAnswer> answers = new ArrayList<>();
		if (request.getParameterMap().keySet().stream().anyMatch((name) -> name.startsWith("revision-"))) {
			for (SittingQuestion question : this.sittings.get(attemptId, caller).questions()) {
				String revision = Filters.id(request.getParameter("revision-" + question.id()));
				if (revision != null && revision.length() < 10) {
					answers.add(new HandedAnswer(
							new GivenAnswer(question.id(),
									Filters.number(Filters.id(request.getParameter("option-" + question.id()))),
									Filters.text(request.getParameter("written-" + question.id()))),
							Integer.valueOf(revision)));
				}
			}
		}
		return answers;
	}

	private static String confirmationPath(long attemptId) {
		return "redirect:/sittings/" + attemptId + "/confirmation";
	}

	@GetMapping("/confirmation")
	String confirmation(@PathVariable long attemptId, Caller caller, Model model) {
		model.addAttribute("confirmation", this.sittings.confirmation(attemptId, caller));
		return "sittings/confirmation";
	}

}
