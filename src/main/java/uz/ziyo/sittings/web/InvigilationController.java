package uz.ziyo.sittings.web;

import java.util.function.IntSupplier;

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

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.web.Filters;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.sittings.Invigilation;
import uz.ziyo.sittings.Walls;

/**
 * More minutes, a pause, an end: for those who watch the wall.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{examId}/sitting")
class InvigilationController {

	private final Invigilation invigilation;

	private final Walls walls;

	InvigilationController(Invigilation invigilation, Walls walls) {
		this.invigilation = invigilation;
		this.walls = walls;
	}

	/**
	 * @param minutes as they were typed: what can't be given is there again
	 * @param attempt for one; none for all
	 */
	@PostMapping("/minutes")
	String minutes(@PathVariable long examId, @RequestParam(defaultValue = "") String minutes,
			@RequestParam(required = false) String attempt, Caller caller, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			Flash.success(redirect, "sittings.minutes.given", this.invigilation.giveMinutes(examId,
					Filters.number(Filters.id(attempt)), whole(minutes.strip()), caller));
		}
		catch (Refused ex) {
			Refused.Problem problem = ex.problems().get(0);
			if (problem.field() != null) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				model.addAttribute("wall", this.walls.of(examId));
				model.addAttribute("minutes", minutes);
				model.addAttribute("problem", problem);
				return "sittings/wall";
			}
			Flash.refused(redirect, ex);
		}
		return "redirect:/exams/" + examId + "/sitting";
	}

	/** Who reloads the page on which they were refused is on the wall. */
	@GetMapping("/minutes")
	String comeBack(@PathVariable long examId) {
		return "redirect:/exams/" + examId + "/sitting";
	}

	private static Integer whole(String typed) {
		return typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
	}

	@PostMapping("/pause")
	String pause(@PathVariable long examId, Caller caller, RedirectAttributes redirect) {
		return told(examId, "sittings.paused.done", redirect, () -> this.invigilation.pause(examId, caller));
	}

	@PostMapping("/go-on")
	String goOn(@PathVariable long examId, Caller caller, RedirectAttributes redirect) {
		return told(examId, "sittings.resumed.done", redirect, () -> this.invigilation.goOn(examId, caller));
	}

	/** Asks once what the button there asks again. */
	@GetMapping("/stop")
	String askToStop(@PathVariable long examId, Model model) {
		model.addAttribute("wall", this.walls.of(examId));
		return "sittings/stop";
	}

	@PostMapping("/stop")
	String stop(@PathVariable long examId, Caller caller, RedirectAttributes redirect) {
		return told(examId, "sittings.stopped.done", redirect, () -> this.invigilation.stop(examId, caller));
	}

	private static String told(long examId, String done, RedirectAttributes redirect, IntSupplier work) {
		try {
			Flash.success(redirect, done, work.getAsInt());
		}
		catch (Refused ex) {
			Flash.refused(redirect, ex);
		}
		return "redirect:/exams/" + examId + "/sitting";
	}

}
