package uz.ziyo.groups.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.workbook.ImportFiles;

/**
 * Students from Excel: upload, look at what was found, confirm, hand the sign-ins over.
 */
@Controller
@OwnerOnly
@RequestMapping("/students/import")
class StudentImportController {

	private static final int SHOWN_PROBLEMS = 100;

	private static final int SHOWN_ROWS = 10;

	private final ImportFiles files;

	private final StudentSheetReader reader;

	private final StudentWorkbooks workbooks;

	private final StudentImports imports;

	private final Downloads downloads;

	StudentImportController(ImportFiles files, StudentSheetReader reader, StudentWorkbooks workbooks,
			StudentImports imports, Downloads downloads) {
		this.files = files;
		this.reader = reader;
		this.workbooks = workbooks;
		this.imports = imports;
		this.downloads = downloads;
	}

	@GetMapping
	String begin(Model model) {
		model.addAttribute("most", StudentSheetReader.MOST_STUDENTS);
		return "students/import";
	}

	@GetMapping("/template.xlsx")
	void template(Caller caller, HttpServletResponse response) throws IOException {
		this.workbooks.writeTemplate(this.downloads.template("students.import.file-name", response), caller);
	}

	@PostMapping
	String upload(@RequestParam(required = false) MultipartFile file, Caller caller, Model model,
			HttpServletResponse response) {
		try {
			UUID key = this.files.keep(file, caller, (kept) -> this.reader.read(kept, caller));
			return "redirect:/students/import/" + key;
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", ex.problems());
			return begin(model);
		}
	}

	@GetMapping("/{key}")
	String preview(@PathVariable UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		Path file = this.files.find(key, caller);
		if (file == null) {
			return gone(redirect);
		}
		StudentSheet sheet = this.reader.read(file, caller);
		model.addAttribute("key", key);
		model.addAttribute("sheet", sheet);
		model.addAttribute("shownProblems", sheet.problems().stream().limit(SHOWN_PROBLEMS).toList());
		model.addAttribute("shownRows", sheet.ready().stream().limit(SHOWN_ROWS).toList());
		return "students/import-preview";
	}

	/** Reads once more: what was free at the preview may be taken by now. */
	@PostMapping("/{key}")
	String confirm(@PathVariable UUID key, Caller caller, RedirectAttributes redirect) {
		Path file = this.files.take(key, caller);
		if (file == null) {
			return gone(redirect);
		}
		try {
			StudentSheet sheet = this.reader.read(file, caller);
			UUID result = this.imports.run(sheet, caller);
			redirect.addFlashAttribute("leftOut", sheet.wrongRows());
			return "redirect:/students/import/" + result + "/result";
		}
		catch (Refused ex) {
			Flash.refused(redirect, ex);
			return "redirect:/students/import";
		}
		finally {
			this.files.remove(file);
		}
	}

	@GetMapping("/{key}/result")
	String result(@PathVariable UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		Path file = this.files.find(key, caller);
		if (file == null) {
			return gone(redirect);
		}
		model.addAttribute("key", key);
		model.addAttribute("slips", this.workbooks.readSignIns(file));
		return "students/import-result";
	}

	/** A download may fail, so it can be had again until its reader is done. */
	@GetMapping("/{key}/sign-ins.xlsx")
	void download(@PathVariable UUID key, Caller caller, HttpServletResponse response) throws IOException {
		Path file = this.files.find(key, caller);
		if (file == null) {
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader(HttpHeaders.LOCATION, "/students/import");
			return;
		}
		Files.copy(file, this.downloads.workbook(caller, "sign-ins", "",
				this.downloads.name("students.import.sign-ins.file-name"), response));
	}

	/** The passwords are where they belong, so they are here no longer. */
	@PostMapping("/{key}/done")
	String done(@PathVariable UUID key, Caller caller) {
		Path file = this.files.take(key, caller);
		if (file != null) {
			this.files.remove(file);
		}
		return "redirect:/students";
	}

	private static String gone(RedirectAttributes redirect) {
		Flash.error(redirect, "import.file.gone");
		return "redirect:/students/import";
	}

}
