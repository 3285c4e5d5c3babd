package uz.ziyo.ledger.web;

import java.io.IOException;
import java.nio.file.Path;
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

import uz.ziyo.ledger.PaymentBatches;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.workbook.ImportFiles;

/**
 * Payments from Excel: upload, look at what was found, confirm.
 */
@Controller
@OwnerOnly
@RequestMapping("/payments/import")
class PaymentImportController {

	private static final int SHOWN_PROBLEMS = 100;

	private static final int SHOWN_ROWS = 10;

	private final ImportFiles files;

	private final PaymentSheetReader reader;

	private final ImportTemplates templates;

	private final PaymentBatches batches;

	private final Downloads downloads;

	PaymentImportController(ImportFiles files, PaymentSheetReader reader, ImportTemplates templates,
			PaymentBatches batches, Downloads downloads) {
		this.files = files;
		this.reader = reader;
		this.templates = templates;
		this.batches = batches;
		this.downloads = downloads;
	}

	@GetMapping
	String begin(Model model) {
		model.addAttribute("most", PaymentSheetReader.MOST);
		return "payment-import/import";
	}

	@GetMapping("/template.xlsx")
	void template(Caller caller, HttpServletResponse response) throws IOException {
		// Every student is named in it.
		this.templates.writePayments(caller, this.downloads.workbook(caller, "students", "",
				this.downloads.name("payments.import.file-name"), response));
	}

	@PostMapping
	String upload(@RequestParam(required = false) MultipartFile file, Caller caller, Model model,
			HttpServletResponse response) {
		try {
			return "redirect:/payments/import/"
					+ this.files.keep(file, caller, (path) -> this.reader.read(path, false, caller));
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
		PaymentSheet sheet = this.reader.read(file, false, caller);
		model.addAttribute("key", key);
		model.addAttribute("sheet", sheet);
		model.addAttribute("shownProblems", sheet.problems().stream().limit(SHOWN_PROBLEMS).toList());
		model.addAttribute("shownTwins", sheet.twins().stream().limit(SHOWN_ROWS).toList());
		model.addAttribute("shownRows", sheet.ready().stream().limit(SHOWN_ROWS).toList());
		return "payment-import/import-preview";
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
			PaymentSheet sheet = this.reader.read(file, twins, caller);
			this.batches.recordAll(sheet.drafts(), caller);
			redirect.addFlashAttribute("imported", sheet.ready().size());
			redirect.addFlashAttribute("same", sheet.twins().size());
			redirect.addFlashAttribute("errors", sheet.wrongRows());
		}
		catch (Refused ex) {
			Flash.refused(redirect, ex);
		}
		finally {
			this.files.remove(file);
		}
		return "redirect:/payments/import";
	}

	private static String gone(RedirectAttributes redirect) {
		Flash.error(redirect, "import.file.gone");
		return "redirect:/payments/import";
	}

}
