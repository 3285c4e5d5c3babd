package uz.ziyo.sittings.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.shared.StaffOnly;
import uz.ziyo.sittings.Walls;

/**
 * Who is sitting an exam now, looked at anew every five seconds.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{examId}/sitting")
class WallController {

	private final Walls walls;

	WallController(Walls walls) {
		this.walls = walls;
	}

	@GetMapping
	String page(@PathVariable long examId, Model model) {
		return wall(examId, model, "sittings/wall");
	}

	@HxRequest
	@GetMapping
	String rows(@PathVariable long examId, Model model) {
		return wall(examId, model, "sittings/wall :: wall");
	}

	/** On the exam's page. */
	@GetMapping("/panel")
	String panel(@PathVariable long examId, Model model) {
		return wall(examId, model, "sittings/panel :: exam");
	}

	private String wall(long examId, Model model, String view) {
		model.addAttribute("wall", this.walls.of(examId));
		return view;
	}

}
