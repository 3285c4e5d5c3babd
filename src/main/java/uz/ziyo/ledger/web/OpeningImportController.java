package uz.ziyo.ledger.web;

import java.io.IOException;
import java.nio.file.Path;
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
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.workbook.ImportFiles;

/**
 * Opening balances from Excel: upload, look at what was found, confirm.
 */
@Controller
@OwnerOnly
@RequestMapping("/openings/import")
class OpeningImportController {

	private static final int SHOWN_PROBLEMS = 100;

	private static final int SHOWN_ROWS = 10;

	private final ImportFiles files;

	private final OpeningSheetReader reader;

	private final ImportTemplates templates;

	private final OpeningImports openings;

	private final CentreTime time;

	private final Downloads downloads;

	OpeningImportController(ImportFiles files, OpeningSheetReader reader, ImportTemplates templates,
			OpeningImports openings, CentreTime time, Downloads downloads) {
		this.files = files;
		this.reader = reader;
		this.templates = templates;
		this.openings = openings;
		this.time = time;
		this.downloads = downloads;
	}

	@GetMapping
	String begin(Model model) {
		model.addAttribute("most", OpeningSheetReader.MOST);
		return "openings/import";
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
		try {
			return "redirect:/openings/import/"
					+ this.files.keep(file, caller, (path) -> this.reader.read(path, caller));
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", ex.problems());
			return begin(model);
		}
	}

	@GetMapping("/{key}")
	String preview(@PathVariable UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		OpeningForm form = new OpeningForm();
		form.setOn(this.time.today());
		model.addAttribute("form", form);
		return preview(this.files.find(key, caller), key, caller, model, redirect);
	}

	private String preview(Path file, UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		if (file == null) {
			return gone(redirect);
		}
		OpeningSheet sheet = this.reader.read(file, caller);
		model.addAttribute("key", key);
		model.addAttribute("sheet", sheet);
		model.addAttribute("today", this.time.today());
		model.addAttribute("shownProblems", sheet.problems().stream().limit(SHOWN_PROBLEMS).toList());
		model.addAttribute("shownRows", sheet.ready().stream().limit(SHOWN_ROWS).toList());
		return "openings/import-preview";
	}

	/** Reads once more: what was right at the preview may be wrong by now. */
	@PostMapping("/{key}")
	String confirm(@PathVariable UUID key, @ModelAttribute("form") OpeningForm form, BindingResult binding,
			Caller caller, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		if (!isRight(form, binding)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return preview(this.files.find(key, caller), key, caller, model, redirect);
		}
		Path file = this.files.take(key, caller);
		if (file == null) {
			return gone(redirect);
		}
		try {
			OpeningSheet sheet = this.reader.read(file, caller);
			OpeningResult result = this.openings.bring(sheet.balances(), form.getOn(), caller);
			redirect.addFlashAttribute("created", result.created());
			redirect.addFlashAttribute("updated", result.updated());
			redirect.addFlashAttribute("unchanged", result.unchanged());
			redirect.addFlashAttribute("errors", sheet.wrongRows());
		}
		catch (Refused ex) {
			Flash.refused(redirect, ex);
		}
		finally {
			this.files.remove(file);
		}
		return "redirect:/openings/import";
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

	private static String gone(RedirectAttributes redirect) {
		Flash.error(redirect, "import.file.gone");
		return "redirect:/openings/import";
	}

}
