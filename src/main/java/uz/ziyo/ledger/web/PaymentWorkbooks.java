package uz.ziyo.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.PaymentView;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * Payments as a workbook.
 */
@Component
class PaymentWorkbooks {

	private static final String[] HEADINGS = { "payments.receipt-no", "payments.date", "payments.student",
			"payments.phone", "payments.group", "payments.months", "payments.amount.sum", "payments.method",
			"payments.received-by", "payments.notes", "payments.recorded-at" };

	private final MonthText months;

	private final Formats formats;

	private final MessageSource messages;

	private final CentreTime time;

	PaymentWorkbooks(MonthText months, Formats formats, MessageSource messages, CentreTime time) {
		this.months = months;
		this.formats = formats;
		this.messages = messages;
		this.time = time;
	}

	String title() {
		return text("nav.payments");
	}

	/** Row by row: memory does not grow with the list. */
	void write(Listing<PaymentView> payments, OutputStream out) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(title())
				.landscape()
				.widths(10, 12, 30, 20, 20, 26, 18, 14, 26, 36, 17)
				.heading(Stream.of(HEADINGS).map(this::text).toArray());
			payments.forEach((payment) -> sheet.row(payment.receiptNo(), payment.paidOn(), payment.studentName(),
					this.formats.phone(payment.phone()), payment.groupName(), this.months.ofPaid(payment.months()),
					payment.amount(), text("ledger.method." + payment.method().code()), payment.receivedByName(),
					payment.notes(), this.time.at(payment.createdAt()).toLocalDateTime()));
			sheet.filter(HEADINGS.length);
			workbook.write(out);
		}
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

}
