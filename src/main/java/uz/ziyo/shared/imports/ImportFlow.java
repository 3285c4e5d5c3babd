package uz.ziyo.shared.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.web.Flash;
import uz.ziyo.shared.workbook.ImportFiles;

/**
 * The way of something from Excel into the house: upload, look at what was found,
 * confirm. Made by {@link ImportFlows}.
 */
public final class ImportFlow<S extends ImportSheet> {

	private static final int SHOWN_PROBLEMS = 100;

	private static final int SHOWN_ROWS = 10;

	private final ImportFiles files;

	private final String path;

	private final String pages;

	private final int most;

	private final Reading<S> reading;

	ImportFlow(ImportFiles files, String path, String pages, int most, Reading<S> reading) {
		this.files = files;
		this.path = path;
		this.pages = pages;
		this.most = most;
		this.reading = reading;
	}

	/** Where a file is chosen. */
	public String begin(Model model) {
		model.addAttribute("most", this.most);
		return this.pages + "/import";
	}

	/** Keeps what can be read, and shows it. */
	public String upload(MultipartFile file, Caller caller, Model model, HttpServletResponse response) {
		try {
			return "redirect:" + this.path + "/"
					+ this.files.keep(file, caller, (kept) -> this.reading.read(kept, caller));
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", ex.problems());
			return begin(model);
		}
	}

	/** What would come in, and what stands against the rest. */
	public String preview(UUID key, Caller caller, Model model, RedirectAttributes redirect) {
		Path file = this.files.find(key, caller);
		if (file == null) {
			return gone(redirect);
		}
		S sheet = this.reading.read(file, caller);
		model.addAttribute("key", key);
		model.addAttribute("sheet", sheet);
		model.addAttribute("shownProblems", first(sheet.problems(), SHOWN_PROBLEMS));
		model.addAttribute("shownTwins", first(sheet.twins(), SHOWN_ROWS));
		model.addAttribute("shownRows", first(sheet.ready(), SHOWN_ROWS));
		return this.pages + "/import-preview";
	}

	private static List<?> first(List<?> all, int shown) {
		return all.stream().limit(shown).toList();
	}

	/**
	 * Brings it in, once.
	 * @param writing returns where to go then
	 */
	public String confirm(UUID key, Caller caller, RedirectAttributes redirect, Function<S, String> writing) {
		return confirm(key, caller, redirect, this.reading, writing);
	}

	/**
	 * As {@link #confirm(UUID, Caller, RedirectAttributes, Function)}.
	 * @param again reads once more: what was right at the preview may be wrong by now
	 */
	public String confirm(UUID key, Caller caller, RedirectAttributes redirect, Reading<S> again,
			Function<S, String> writing) {
		Path file = this.files.take(key, caller);
		if (file == null) {
			return gone(redirect);
		}
		try {
			return writing.apply(again.read(file, caller));
		}
		catch (Refused ex) {
			Flash.refused(redirect, ex);
			return "redirect:" + this.path;
		}
		finally {
			this.files.remove(file);
		}
	}

	/** Where there is no such file, or no longer. */
	private String gone(RedirectAttributes redirect) {
		Flash.error(redirect, "import.file.gone");
		return "redirect:" + this.path;
	}

	/** Reads an uploaded workbook. */
	@FunctionalInterface
	public interface Reading<S> {

		/**
		 * @throws Refused at {@code file}, where it can't be read or lacks its headings
		 */
		S read(Path file, Caller caller);

	}

}
