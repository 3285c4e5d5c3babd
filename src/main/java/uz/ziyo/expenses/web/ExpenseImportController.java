package uz.ziyo.expenses.web;

import java.io.IOException;
import java.util.List;
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

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.imports.ImportFlow;
import uz.ziyo.shared.imports.ImportFlows;

/**
 * Expenses from Excel.
 */
@Controller
@OwnerOnly
@RequestMapping("/expenses/import")
class ExpenseImportController {

	private final ImportFlow<ExpenseSheet> flow;

	private final ExpenseWorkbooks workbooks;

	private final Expenses expenses;

	private final Downloads downloads;

	ExpenseImportController(ImportFlows flows, ExpenseSheetReader reader, ExpenseWorkbooks workbooks, Expenses expenses,
			Downloads downloads) {
		this.flow = flows.of("/expenses/import", "expenses", ExpenseSheetReader.MOST_EXPENSES,
				(file, caller) -> reader.read(file));
		this.workbooks = workbooks;
		this.expenses = expenses;
		this.downloads = downloads;
	}

	@GetMapping
	String begin(Model model) {
		return this.flow.begin(model);
	}

	@GetMapping("/template.xlsx")
	void template(Caller caller, HttpServletResponse response) throws IOException {
		// Everyone who works here is named in it.
		this.workbooks.writeTemplate(this.downloads.workbook(caller, "staff", "",
				this.downloads.name("expenses.import.file-name"), response));
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
	String confirm(@PathVariable UUID key, @RequestParam(defaultValue = "false") boolean twins, Caller caller,
			RedirectAttributes redirect) {
		return this.flow.confirm(key, caller, redirect, (sheet) -> {
			List<ExpenseDraft> drafts = sheet.drafts(twins);
			this.expenses.recordAll(drafts, caller);
			redirect.addFlashAttribute("imported", drafts.size());
			redirect.addFlashAttribute("leftOut", sheet.rows() - drafts.size());
			return "redirect:/expenses";
		});
	}

}
