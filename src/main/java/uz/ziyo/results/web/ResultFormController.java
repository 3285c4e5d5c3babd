package uz.ziyo.results.web;

import java.util.List;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.results.ResultSheet;
import uz.ziyo.results.ResultSheets;
import uz.ziyo.results.Results;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Disputed;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Formats;

/**
 * Sets the figures of a result by hand, for a reason.
 */
@Controller
@StaffOnly
@RequestMapping("/exams/{examId}/results/{id}/edit")
class ResultFormController {

	private final Results results;

	private final ResultSheets sheets;

	private final Formats formats;

	ResultFormController(Results results, ResultSheets sheets, Formats formats) {
		this.results = results;
		this.sheets = sheets;
		this.formats = formats;
	}

	@GetMapping
	ModelAndView form(@PathVariable long examId, @PathVariable long id, Caller caller) {
		ResultSheet sheet = ResultController.of(this.sheets, examId, id, caller);
		return page(sheet, HttpStatus.OK).addObject("form", ResultForm.of(sheet));
	}

	@PostMapping
	ModelAndView change(@PathVariable long examId, @PathVariable long id,
			@Valid @ModelAttribute("form") ResultForm form, BindingResult binding, Caller caller,
			RedirectAttributes redirect) {
		ResultSheet sheet = ResultController.of(this.sheets, examId, id, caller);
		if (!binding.hasErrors()) {
			try {
				this.results.change(id, form::toDraft, form.getVersion(), form.getReason().strip(), caller);
				Flash.success(redirect, "results.changed");
				return new ModelAndView("redirect:/exams/" + examId + "/results/" + id);
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
			catch (Stale ex) {
				ResultSheet theirs = this.sheets.get(id, caller);
				form.goOnFrom(ResultForm.of(theirs));
				return page(theirs, HttpStatus.CONFLICT).addObject("differences", differences(form, theirs));
			}
		}
		return page(sheet, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private List<Disputed.Difference> differences(ResultForm mine, ResultSheet theirs) {
		return new Disputed(mine)
			.add("score", "results.score", this.formats.decimal(mine.getScore()),
					this.formats.decimal(theirs.result().score()))
			.add("correctAnswers", "results.correct", String.valueOf(mine.getCorrectAnswers()),
					String.valueOf(theirs.result().correct()))
			.add("totalQuestions", "results.total", String.valueOf(mine.getTotalQuestions()),
					String.valueOf(theirs.result().total()))
			.differences();
	}

	private static ModelAndView page(ResultSheet sheet, HttpStatus status) {
		ModelAndView page = new ModelAndView("results/form").addObject("sheet", sheet);
		page.setStatus(status);
		return page;
	}

}
