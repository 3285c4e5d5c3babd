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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.workbook.ImportFiles;

/**
 * The sign-ins of students who have come from Excel, until they are handed over.
 */
@Controller
@OwnerOnly
@RequestMapping(StudentImportController.PATH + "/{key}")
class StudentSignInController {

	private final ImportFiles files;

	private final StudentWorkbooks workbooks;

	private final Downloads downloads;

	StudentSignInController(ImportFiles files, StudentWorkbooks workbooks, Downloads downloads) {
		this.files = files;
		this.workbooks = workbooks;
		this.downloads = downloads;
	}

	@GetMapping("/result")
	String result(@PathVariable UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		Path file = this.files.find(key, caller);
		if (file == null) {
			Flash.error(redirect, "import.file.gone");
			return "redirect:" + StudentImportController.PATH;
		}
		model.addAttribute("key", key);
		model.addAttribute("slips", this.workbooks.readSignIns(file));
		return "students/import-result";
	}

	/** A download may fail, so it can be had again until its reader is done. */
	@GetMapping("/sign-ins.xlsx")
	void download(@PathVariable UUID key, Caller caller, HttpServletResponse response) throws IOException {
		Path file = this.files.find(key, caller);
		if (file == null) {
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader(HttpHeaders.LOCATION, StudentImportController.PATH);
			return;
		}
		Files.copy(file, this.downloads.workbook(caller, "sign-ins", "",
				this.downloads.name("students.import.sign-ins.file-name"), response));
	}

	/** The passwords are where they belong, so they are here no longer. */
	@PostMapping("/done")
	String done(@PathVariable UUID key, Caller caller) {
		Path file = this.files.take(key, caller);
		if (file != null) {
			this.files.remove(file);
		}
		return "redirect:/students";
	}

}
