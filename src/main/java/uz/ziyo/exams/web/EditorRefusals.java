package uz.ziyo.exams.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

import uz.ziyo.shared.Refused;

/**
 * Where a change of the paper as a whole is refused, the editor says so above it and
 * stays as it is.
 */
final class EditorRefusals {

	private EditorRefusals() {
	}

	static String show(Refused refused, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		response.setHeader("HX-Retarget", "#exam-obstacles");
		response.setHeader("HX-Reswap", "innerHTML show:top");
		model.addAttribute("obstacles", Obstacle.of(refused, List.of()));
		return "exams/show :: obstacles";
	}

}
