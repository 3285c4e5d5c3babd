package uz.ziyo.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.ledger.choices.GroupOptions;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;
import uz.ziyo.shared.workbook.ListEndings;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * Charges as a workbook.
 */
@Component
class ChargeWorkbooks {

	private static final String[] HEADINGS = { "debtors.student", "people.phone", "debtors.group", "charges.kind",
			"charges.month", "charges.description", "charges.on", "charges.due", "charges.state", "charges.amount.sum",
			"statement.paid", "charges.remaining" };

	private static final int REMAINING = HEADINGS.length - 1;

	private final GroupOptions groups;

	private final ListEndings endings;

	private final Formats formats;

	private final MessageSource messages;

	private final CentreTime time;

	ChargeWorkbooks(GroupOptions groups, ListEndings endings, Formats formats, MessageSource messages,
			CentreTime time) {
		this.groups = groups;
		this.endings = endings;
		this.formats = formats;
		this.messages = messages;
		this.time = time;
	}

	/** Of today. */
	String name() {
		return text("nav.charges") + " " + this.time.today();
	}

	/**
	 * Row by row: memory does not grow with the list.
	 * @param archived what is open of those who are archived
	 */
	void write(Listing<ChargeView> charges, BigDecimal archived, ListEndings.Ending ending, OutputStream out)
			throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(text("nav.charges"))
				.landscape()
				.widths(30, 20, 24, 18, 20, 32, 12, 12, 18, 18, 18, 18)
				.heading(Stream.of(HEADINGS).map(this::text).toArray());
			charges.forEach((charge) -> sheet.row(charge.studentName(), this.formats.phone(charge.phone()),
					charge.groupName(), text("charges.kind." + charge.kind().name().toLowerCase(Locale.ROOT)),
					this.formats.month(charge.month()), charge.description(), charge.chargedOn(), charge.dueDate(),
					text("charges.state." + charge.status().code()), charge.amount(), charge.settled(),
					charge.remaining()));
			ending.totals(sheet.filter(HEADINGS.length), 9, 10, REMAINING);
			if (archived.signum() > 0) {
				Object[] cells = new Object[HEADINGS.length];
				cells[0] = text("charges.sum.archived");
				cells[REMAINING] = archived;
				sheet.closing(cells);
			}
			ending.remarks(sheet);
			workbook.write(out);
		}
	}

	ListEndings.Ending ending(ChargeSearch search, Caller caller) {
		ChargeFilter filter = search.toFilter();
		ListEndings.Ending ending = this.endings.begin().days(filter.from(), filter.to());
		if (filter.groupId() != null) {
			ending.is("debtors.group", Option.labelOf(search.group(), this.groups.filter(caller)));
		}
		return ending.isOne("charges.state", (search.state() == null) ? null : "charges.state." + search.state())
			.isOne("charges.kind", (search.kind() == null) ? null : "charges.kind." + search.kind())
			.is("charges.month", (filter.month() == null) ? null : this.formats.month(filter.month()))
			.is("workbook.search", filter.search());
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

}
