package uz.ziyo.sittings.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StudentOnly;
import uz.ziyo.sittings.Walls;

/**
 * What the student is in the middle of, on the page of his exams.
 */
@Controller
@StudentOnly
class MySittingsController {

	private final Walls walls;

	MySittingsController(Walls walls) {
		this.walls = walls;
	}

	@GetMapping("/my/sittings-panel")
	String panel(Caller caller, Model model) {
		model.addAttribute("running", this.walls.running(caller));
		return "sittings/panel :: mine";
	}

}
