package uz.ziyo.groups.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
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
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.imports.ImportFlow;
import uz.ziyo.shared.imports.ImportFlows;

/**
 * Students from Excel.
 */
@Controller
@OwnerOnly
@RequestMapping(StudentImportController.PATH)
class StudentImportController {

	static final String PATH = "/students/import";

	private final ImportFlow<StudentSheet> flow;

	private final StudentWorkbooks workbooks;

	private final StudentImports imports;

	private final Downloads downloads;

	StudentImportController(ImportFlows flows, StudentSheetReader reader, StudentWorkbooks workbooks,
			StudentImports imports, Downloads downloads) {
		this.flow = flows.of(PATH, "students", StudentSheetReader.MOST_STUDENTS, reader::read);
		this.workbooks = workbooks;
		this.imports = imports;
		this.downloads = downloads;
	}

	@GetMapping
	String begin(Model model) {
		return this.flow.begin(model);
	}

	@GetMapping("/template.xlsx")
	void template(Caller caller, HttpServletResponse response) throws IOException {
		this.workbooks.writeTemplate(this.downloads.template("students.import.file-name", response), caller);
	}

	@PostMapping
	String upload(@RequestParam(required = false) MultipartFile file, Caller caller, Model model,
			HttpServletResponse response) {
		return this.flow.upload(file, caller, model, response);
	}

	@GetMapping("/{key}")
	String preview(@PathVariable UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		return this.flow.preview(key, caller, model, redirect);
	}

	@PostMapping("/{key}")
	String confirm(@PathVariable UUID key, Caller caller, RedirectAttributes redirect) {
		return this.flow.confirm(key, caller, redirect, (sheet) -> {
			UUID result = this.imports.run(sheet, caller);
			redirect.addFlashAttribute("leftOut", sheet.wrongRows());
			return "redirect:" + PATH + "/" + result + "/result";
		});
	}

}
