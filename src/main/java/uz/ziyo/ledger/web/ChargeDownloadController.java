package uz.ziyo.ledger.web;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.ledger.ChargeBook;
import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.exports.Downloads;

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
		ChargeFilter filter = search.toFilter();
		String days = (filter.from() == null && filter.to() == null) ? ""
				: Objects.toString(filter.from(), "…") + " – " + Objects.toString(filter.to(), "…");
		this.workbooks.write(this.book.list(filter, caller), search, caller,
				this.downloads.workbook(caller, "charges", days, this.workbooks.name(), response));
	}

}
