package uz.ziyo.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.KeptPayment;
import uz.ziyo.ledger.PaymentBook;
import uz.ziyo.ledger.PaymentFilter;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.ledger.Receiver;
import uz.ziyo.ledger.Voiding;
import uz.ziyo.ledger.choices.GroupOptions;
import uz.ziyo.ledger.words.MonthText;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;
import uz.ziyo.shared.workbook.ListEndings;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * Payments as a workbook.
 */
@Component
class PaymentWorkbooks {

	/** What an import looks for is called as it looks for it. */
	private static final String[] HEADINGS = { "payments.receipt-no", PaymentColumn.DATE.heading(),
			PaymentColumn.STUDENT.heading(), "payments.phone", PaymentColumn.GROUP.heading(),
			PaymentColumn.MONTHS.heading(), PaymentColumn.AMOUNT.heading(), PaymentColumn.METHOD.heading(),
			"payments.received-by", PaymentColumn.NOTES.heading(), "payments.recorded-at" };

	private static final int AMOUNT = 6;

	/** Of those that were voided, beside what is said of each. */
	private static final String[] VOIDED = { "payments.voided.reason", "payments.voided.by", "payments.voided.at" };

	private final PaymentBook book;

	private final GroupOptions groups;

	private final MonthText months;

	private final ListEndings endings;

	private final Formats formats;

	private final MessageSource messages;

	private final CentreTime time;

	PaymentWorkbooks(PaymentBook book, GroupOptions groups, MonthText months, ListEndings endings, Formats formats,
			MessageSource messages, CentreTime time) {
		this.book = book;
		this.groups = groups;
		this.months = months;
		this.endings = endings;
		this.formats = formats;
		this.messages = messages;
		this.time = time;
	}

	String title() {
		return text("nav.payments");
	}

	/** Row by row: memory does not grow with the list. */
	void write(Listing<KeptPayment> payments, PaymentSearch search, ListEndings.Ending ending, OutputStream out)
			throws IOException {
		String[] headings = Stream.of(HEADINGS, search.isVoided() ? VOIDED : new String[0])
			.flatMap(Stream::of)
			.map(this::text)
			.toArray(String[]::new);
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(title())
				.landscape()
				.widths(14, 12, 30, 20, 20, 26, 18, 14, 26, 36, 17, 36, 26, 17)
				.heading((Object[]) headings);
			Sums sums = new Sums();
			payments.forEach((kept) -> {
				sums.add(kept.payment());
				sheet.row(cells(kept));
			});
			sums.write(sheet.filter(headings.length), search.isVoided() ? ListEndings.VOIDED : ListEndings.RECEIVED);
			ending.remarks(sheet);
			workbook.write(out);
		}
	}

	private Object[] cells(KeptPayment kept) {
		PaymentView payment = kept.payment();
		Voiding voiding = kept.voiding();
		Object[] cells = { payment.receiptNo(), payment.paidOn(), payment.studentName(),
				this.formats.phone(payment.phone()), payment.groupName(), this.months.ofPaid(payment.months()),
				payment.amount(), text("ledger.method." + payment.method().code()), payment.receivedByName(),
				payment.notes(), dateTime(payment.createdAt()) };
		return (voiding == null) ? cells
				: Stream.concat(Stream.of(cells), Stream.of(voiding.reason(), voiding.by(), dateTime(voiding.at())))
					.toArray();
	}

	private LocalDateTime dateTime(Instant instant) {
		return this.time.at(instant).toLocalDateTime();
	}

	ListEndings.Ending ending(PaymentSearch search, Caller caller) {
		PaymentFilter filter = search.toFilter();
		ListEndings.Ending ending = this.endings.begin().days(filter.from(), filter.to());
		if (filter.groupId() != null) {
			ending.is("debtors.group", Option.labelOf(search.group(), this.groups.filter(caller)));
		}
		if (filter.method() != null) {
			ending.isOne("payments.method", "ledger.method." + filter.method().code());
		}
		if (filter.receivedById() != null) {
			ending.is("payments.received-by",
					this.book.receivers()
						.all()
						.stream()
						.filter((one) -> one.id() == filter.receivedById())
						.map(Receiver::name)
						.findFirst()
						.orElse(null));
		}
		return ending.is("workbook.search", filter.search())
			.isOne("charges.state", search.isVoided() ? "workbook.voided" : null);
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

	/** What came in, beside what had been paid before anything was written down here. */
	private final class Sums {

		private BigDecimal received = Money.ZERO;

		private BigDecimal opening = Money.ZERO;

		void add(PaymentView payment) {
			if (payment.method().isIncome()) {
				this.received = this.received.add(payment.amount());
			}
			else {
				this.opening = this.opening.add(payment.amount());
			}
		}

		/** A formula would add up both kinds, where there are both. */
		void write(SheetWriter sheet, String label) {
			if (this.opening.signum() == 0) {
				sheet.totals(text(label), AMOUNT);
				return;
			}
			sum(sheet, label, this.received);
			sum(sheet, ListEndings.OPENING, this.opening);
		}

		private void sum(SheetWriter sheet, String label, BigDecimal amount) {
			Object[] cells = new Object[AMOUNT + 1];
			cells[0] = text(label);
			cells[AMOUNT] = amount;
			sheet.closing(cells);
		}

	}

}
