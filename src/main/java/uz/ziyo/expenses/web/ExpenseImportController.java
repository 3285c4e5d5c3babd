package uz.ziyo.expenses.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
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

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.workbook.ImportFiles;

/**
 * Expenses from Excel: upload, look at what was found, confirm.
 */
@Controller
@OwnerOnly
@RequestMapping("/expenses/import")
class ExpenseImportController {

	private static final int SHOWN_PROBLEMS = 100;

	private static final int SHOWN_ROWS = 10;

	private final ImportFiles files;

	private final ExpenseSheetReader reader;

	private final ExpenseWorkbooks workbooks;

	private final Expenses expenses;

	private final Downloads downloads;

	ExpenseImportController(ImportFiles files, ExpenseSheetReader reader, ExpenseWorkbooks workbooks, Expenses expenses,
			Downloads downloads) {
		this.files = files;
		this.reader = reader;
		this.workbooks = workbooks;
		this.expenses = expenses;
		this.downloads = downloads;
	}

	@GetMapping
	String begin(Model model) {
		model.addAttribute("most", ExpenseSheetReader.MOST_EXPENSES);
		return "expenses/import";
	}

	@GetMapping("/template.xlsx")
	void template(HttpServletResponse response) throws IOException {
		this.workbooks.writeTemplate(this.downloads.template("expenses.import.file-name", response));
	}

	@PostMapping
	String upload(@RequestParam(required = false) MultipartFile file, Caller caller, Model model,
			HttpServletResponse response) {
		try {
			return "redirect:/expenses/import/" + this.files.keep(file, caller, this.reader::read);
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
		ExpenseSheet sheet = this.reader.read(file);
		model.addAttribute("key", key);
		model.addAttribute("sheet", sheet);
		model.addAttribute("shownProblems", sheet.problems().stream().limit(SHOWN_PROBLEMS).toList());
		model.addAttribute("shownTwins", sheet.twins().stream().limit(SHOWN_ROWS).toList());
		model.addAttribute("shownRows", sheet.ready().stream().limit(SHOWN_ROWS).toList());
		return "expenses/import-preview";
	}

	/** Reads once more: what was right at the preview may be wrong by now. */
	@PostMapping("/{key}")
	String confirm(@PathVariable UUID key, @RequestParam(defaultValue = "false") boolean twins, Caller caller,
			RedirectAttributes redirect) {
		Path file = this.files.take(key, caller);
		if (file == null) {
			return gone(redirect);
		}
		try {
			ExpenseSheet sheet = this.reader.read(file);
			List<ExpenseDraft> drafts = sheet.drafts(twins);
			this.expenses.recordAll(drafts, caller);
			redirect.addFlashAttribute("imported", drafts.size());
			redirect.addFlashAttribute("leftOut", sheet.rows() - drafts.size());
			return "redirect:/expenses";
		}
		catch (Refused ex) {
			Flash.refused(redirect, ex);
			return "redirect:/expenses/import";
		}
		finally {
			this.files.remove(file);
		}
	}

	private static String gone(RedirectAttributes redirect) {
		Flash.error(redirect, "import.file.gone");
		return "redirect:/expenses/import";
	}

}
