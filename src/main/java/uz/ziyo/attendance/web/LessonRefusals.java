package uz.ziyo.attendance.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import uz.ziyo.shared.Refused;

/**
 * A refused tap changes nothing on the screen; above the lines stands why.
 */
@Component
class LessonRefusals {

	String show(Refused refused, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		response.setHeader("HX-Retarget", "#lesson-message");
		response.setHeader("HX-Reswap", "innerHTML");
		model.addAttribute("problems", refused.problems());
		return "attendance/lesson :: refusal";
	}

}
