package uz.ziyo.exams.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.exams.ExamSetting;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperText;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.StaffOnly;

/**
 * Each setting is saved by itself, as soon as it has changed.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{id}/settings")
class ExamSettingController {

	private final Exams exams;

	ExamSettingController(Exams exams) {
		this.exams = exams;
	}

	/** A box that is not ticked sends nothing. */
	@PostMapping("/{setting}")
	String save(@PathVariable long id, @PathVariable String setting, @RequestParam(required = false) String value,
			@RequestParam(required = false) String was, Model model, HttpServletResponse response) {
		ExamSetting changed = ExamSetting.of(setting).orElseThrow(NotFound::new);
		PaperText text = new PaperText(was, value);
		return new EditedField("setting-" + changed.code(), "/exams/" + id + "/settings/" + changed.code()).save(text,
				model, response, () -> this.exams.set(id, changed, text));
	}

}
