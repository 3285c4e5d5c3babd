package uz.ziyo.exams.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

import uz.ziyo.exams.Overwritten;
import uz.ziyo.exams.PaperText;
import uz.ziyo.shared.Refused;

/**
 * One field that saves itself: what its answer tells.
 *
 * @param id of the field on the page
 * @param path where it is saved
 */
record EditedField(String id, String path) {

	/** Saves, or says why not; what was typed stays on the page either way. */
	String save(PaperText text, Model model, HttpServletResponse response, Runnable saving) {
		return save(text.becomes(), model, response, saving);
	}

	String save(String becomes, Model model, HttpServletResponse response, Runnable saving) {
		model.addAttribute("field", this);
		model.addAttribute("value", becomes);
		try {
			saving.run();
		}
		catch (Overwritten ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("theirs", ex.now());
			return "exams/field :: overwritten";
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", ex.problems());
			return "exams/field :: refused";
		}
		return "exams/field :: saved";
	}

}
