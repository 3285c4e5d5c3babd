package uz.ziyo.dashboard.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.dashboard.Span;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.exports.PreparedFiles;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.web.Formats;

/**
 * The finance workbook: at once where it is small, else made behind a progress bar.
 */
@Controller
@OwnerOnly
@RequestMapping("/dashboard")
class FinanceController {

	private static final String KIND = "finance";

	private final FinanceWorkbook workbook;

	private final PreparedFiles files;

	private final Downloads downloads;

	private final Formats formats;

	private final CentreTime time;

	FinanceController(FinanceWorkbook workbook, PreparedFiles files, Downloads downloads, Formats formats,
			CentreTime time) {
		this.workbook = workbook;
		this.files = files;
		this.downloads = downloads;
		this.formats = formats;
		this.time = time;
	}

	/**
	 * The file itself where it is small; else back to the report, whose button has it
	 * made.
	 */
	@GetMapping("/finance.xlsx")
	String download(SpanQuery query, Caller caller, RedirectAttributes redirect, HttpServletResponse response)
			throws IOException {
		if (query.problem() != null) {
			return report(query.from(), query.to(), redirect);
		}
		Span span = query.toSpan(this.time.today());
		if (FinanceSize.of(this.workbook.payments(span)) != FinanceSize.DIRECT) {
			Flash.error(redirect, "dashboard.workbook.button");
			return report(span.from(), span.to(), redirect);
		}
		String days = FinanceWorkbook.days(span);
		this.workbook.write(span,
				this.downloads.workbook(caller, KIND, days, this.workbook.text("name") + " " + days, response));
		return null;
	}

	@PostMapping("/finance")
	String begin(SpanQuery query, Caller caller, RedirectAttributes redirect) {
		if (query.problem() != null) {
			return report(query.from(), query.to(), redirect);
		}
		Span span = query.toSpan(this.time.today());
		try {
			if (FinanceSize.of(this.workbook.payments(span)) == FinanceSize.TOO_LARGE) {
				throw Refused.whole("dashboard.workbook.large", this.formats.number(FinanceSize.MOST));
			}
			UUID key = this.files.begin(caller, FinanceWorkbook.days(span),
					(out, progress) -> this.workbook.prepare(span, out, progress));
			return "redirect:/dashboard/finance/" + key;
		}
		catch (Refused ex) {
			Flash.refused(redirect, ex);
			return report(span.from(), span.to(), redirect);
		}
	}

	/** Which says what is wrong with days that can't be looked at. */
	private static String report(Object from, Object to, RedirectAttributes redirect) {
		redirect.addAttribute("from", from).addAttribute("to", to);
		return "redirect:/dashboard";
	}

	@GetMapping("/finance/{key}")
	String progress(@PathVariable UUID key, Caller caller, Model model) {
		model.addAttribute("key", key);
		model.addAttribute("state", this.files.find(key, caller).orElseThrow(NotFound::new));
		return "dashboard/finance";
	}

	@GetMapping("/finance/{key}/progress")
	String poll(@PathVariable UUID key, Caller caller, Model model) {
		return progress(key, caller, model) + " :: progress";
	}

	@GetMapping("/finance/{key}/file")
	void take(@PathVariable UUID key, Caller caller, HttpServletResponse response) throws IOException {
		String days = this.files.find(key, caller).map(PreparedFiles.State::title).orElseThrow(NotFound::new);
		Path file = this.files.file(key, caller).orElseThrow(NotFound::new);
		Files.copy(file,
				this.downloads.workbook(caller, KIND, days, this.workbook.text("name") + " " + days, response));
	}

}
