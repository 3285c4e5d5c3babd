package uz.ziyo.ledger.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.ledger.OpeningImports;
import uz.ziyo.ledger.OpeningResult;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.imports.ImportFlow;
import uz.ziyo.shared.imports.ImportFlows;

/**
 * Opening balances from Excel.
 */
@Controller
@OwnerOnly
@RequestMapping("/openings/import")
class OpeningImportController {

	private final ImportFlow<OpeningSheet> flow;

	private final ImportTemplates templates;

	private final OpeningImports openings;

	private final CentreTime time;

	private final Downloads downloads;

	OpeningImportController(ImportFlows flows, OpeningSheetReader reader, ImportTemplates templates,
			OpeningImports openings, CentreTime time, Downloads downloads) {
		this.flow = flows.of("/openings/import", "openings", OpeningSheetReader.MOST, reader::read);
		this.templates = templates;
		this.openings = openings;
		this.time = time;
		this.downloads = downloads;
	}

	@GetMapping
	String begin(Model model) {
		return this.flow.begin(model);
	}

	@GetMapping("/template.xlsx")
	void template(Caller caller, HttpServletResponse response) throws IOException {
		// Every student is named in it.
		this.templates.writeOpenings(caller, this.downloads.workbook(caller, "students", "",
				this.downloads.name("openings.import.file-name"), response));
	}

	@PostMapping
	String upload(@RequestParam(required = false) MultipartFile file, Caller caller, Model model,
			HttpServletResponse response) {
		return this.flow.upload(file, caller, model, response);
	}

	@GetMapping("/{key}")
	String preview(@PathVariable UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		OpeningForm form = new OpeningForm();
		form.setOn(this.time.today());
		model.addAttribute("form", form);
		return show(key, caller, model, redirect);
	}

	private String show(UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		model.addAttribute("today", this.time.today());
		return this.flow.preview(key, caller, model, redirect);
	}

	@PostMapping("/{key}")
	String confirm(@PathVariable UUID key, @ModelAttribute("form") OpeningForm form, BindingResult binding,
			Caller caller, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		if (!isRight(form, binding)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(key, caller, model, redirect);
		}
		return this.flow.confirm(key, caller, redirect, (sheet) -> {
			OpeningResult result = this.openings.bring(sheet.balances(), form.getOn(), caller);
			redirect.addFlashAttribute("created", result.created());
			redirect.addFlashAttribute("updated", result.updated());
			redirect.addFlashAttribute("unchanged", result.unchanged());
			redirect.addFlashAttribute("errors", sheet.wrongRows());
			return "redirect:/openings/import";
		});
	}

	private boolean isRight(OpeningForm form, BindingResult binding) {
		if (!binding.hasErrors()) {
			try {
				this.openings.requireDay(form.getOn());
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
		}
		return !binding.hasErrors();
	}

}
