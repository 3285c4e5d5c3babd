package uz.ziyo.ledger.web;

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

import uz.ziyo.ledger.PaymentBatches;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.imports.ImportFlow;
import uz.ziyo.shared.imports.ImportFlows;

/**
 * Payments from Excel.
 */
@Controller
@OwnerOnly
@RequestMapping("/payments/import")
class PaymentImportController {

	private final ImportFlow<PaymentSheet> flow;

	private final PaymentSheetReader reader;

	private final ImportTemplates templates;

	private final PaymentBatches batches;

	private final Downloads downloads;

	PaymentImportController(ImportFlows flows, PaymentSheetReader reader, ImportTemplates templates,
			PaymentBatches batches, Downloads downloads) {
		this.flow = flows.of("/payments/import", "payment-import", PaymentSheetReader.MOST,
				(file, caller) -> reader.read(file, false, caller));
		this.reader = reader;
		this.templates = templates;
		this.batches = batches;
		this.downloads = downloads;
	}

	@GetMapping
	String begin(Model model) {
		return this.flow.begin(model);
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
		return this.flow.upload(file, caller, model, response);
	}

	@GetMapping("/{key}")
	String preview(@PathVariable UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		return this.flow.preview(key, caller, model, redirect);
	}

	@PostMapping("/{key}")
	String confirm(@PathVariable UUID key, @RequestParam(defaultValue = "false") boolean twins, Caller caller,
			RedirectAttributes redirect) {
		return this.flow.confirm(key, caller, redirect, (file, by) -> this.reader.read(file, twins, by), (sheet) -> {
			this.batches.recordAll(sheet.drafts(), caller);
			redirect.addFlashAttribute("imported", sheet.ready().size());
			redirect.addFlashAttribute("same", sheet.twins().size());
			redirect.addFlashAttribute("errors", sheet.wrongRows());
			return "redirect:/payments/import";
		});
	}

}
