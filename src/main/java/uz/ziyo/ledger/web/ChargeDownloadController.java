package uz.ziyo.ledger.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.ledger.ChargeBook;
import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.UnreadableFilter;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.workbook.ListEndings;

/** The charges that a list shows, as a workbook. */
@Controller
@OwnerOnly
class ChargeDownloadController {

	private final ChargeBook book;

	private final ChargeWorkbooks workbooks;

	private final Downloads downloads;

	ChargeDownloadController(ChargeBook book, ChargeWorkbooks workbooks, Downloads downloads) {
		this.book = book;
		this.workbooks = workbooks;
		this.downloads = downloads;
	}

	@GetMapping("/charges.xlsx")
	void download(ChargeSearch search, Caller caller, HttpServletResponse response) throws IOException {
		UnreadableFilter.throwIfAny(search.problems());
		ChargeFilter filter = search.toFilter();
		ListEndings.Ending ending = this.workbooks.ending(search, caller);
		this.workbooks.write(this.book.list(filter, caller), this.book.total(filter, caller).archived(), ending,
				this.downloads.workbook(caller, "charges", ending.asked(), this.workbooks.name(), response));
	}

}
