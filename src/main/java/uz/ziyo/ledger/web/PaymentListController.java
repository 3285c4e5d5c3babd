package uz.ziyo.ledger.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uz.ziyo.ledger.KeptPayment;
import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.choices.GroupOptions;
import uz.ziyo.ledger.words.MonthText;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.UnreadableFilter;
import uz.ziyo.shared.exports.Downloads;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.web.Option;
import uz.ziyo.shared.web.PeriodChoice;
import uz.ziyo.shared.workbook.ListEndings;

/**
 * The payments with what they add up to, on the page and as a workbook.
 */
@Controller
@OwnerOnly
class PaymentListController {

	private static final int PAGE_SIZE = 25;

	private final PaymentBook book;

	private final GroupOptions groups;

	private final PaymentWorkbooks workbooks;

	private final MonthText months;

	private final Downloads downloads;

	private final CentreTime time;

	PaymentListController(PaymentBook book, GroupOptions groups, PaymentWorkbooks workbooks, MonthText months,
			Downloads downloads, CentreTime time) {
		this.book = book;
		this.groups = groups;
		this.workbooks = workbooks;
		this.months = months;
		this.downloads = downloads;
		this.time = time;
	}

	@GetMapping("/payments")
	String list(PaymentSearch filter, Caller caller, Model model) {
		model.addAttribute("groups", this.groups.filter(caller));
		model.addAttribute("receivers",
				this.book.receivers().map((receiver) -> Option.of(receiver.id(), receiver.name())).all());
		model.addAttribute("methods", PaymentMethod.values());
		find(filter, caller, model);
		return "payments/index";
	}

	@HxRequest
	@GetMapping("/payments")
	String find(PaymentSearch filter, Caller caller, Model model) {
		PaymentFilter wanted = filter.toFilter();
		model.addAttribute("filter", filter);
		model.addAttribute("periods", periods(this.time.today()));
		model.addAttribute("page", payments(filter, caller).nearestPage(filter.page(), PAGE_SIZE));
		model.addAttribute("total",
				filter.isVoided() ? this.book.totalVoided(wanted) : this.book.total(wanted, caller));
		model.addAttribute("monthText", this.months);
		return "payments/index :: payment-list";
	}

	private static List<PeriodChoice> periods(LocalDate today) {
		return List.of(PeriodChoice.today(today), PeriodChoice.month(today), PeriodChoice.lastMonth(today),
				PeriodChoice.year(today), PeriodChoice.all());
	}

	private Listing<KeptPayment> payments(PaymentSearch filter, Caller caller) {
		return filter.isVoided() ? this.book.voided(filter.toFilter())
				: this.book.list(filter.toFilter(), caller).map(KeptPayment::of);
	}

	@GetMapping("/payments.xlsx")
	void download(PaymentSearch filter, Caller caller, HttpServletResponse response) throws IOException {
		UnreadableFilter.throwIfAny(filter.problems());
		ListEndings.Ending ending = this.workbooks.ending(filter, caller);
		String name = this.workbooks.title() + " " + this.time.today();
		this.workbooks.write(payments(filter, caller), filter, ending,
				this.downloads.workbook(caller, "payments", ending.asked(), name, response));
	}

}
