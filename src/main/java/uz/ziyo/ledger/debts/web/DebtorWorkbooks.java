package uz.ziyo.ledger.debts.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.debts.DebtAges;
import uz.ziyo.ledger.debts.Debtor;
import uz.ziyo.ledger.choices.GroupOptions;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;
import uz.ziyo.shared.workbook.ListEndings;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

/**
 * Debtors as a workbook.
 */
@Component
class DebtorWorkbooks {

	private static final String[] HEADINGS = { "debtors.student", "debtors.group", "people.phone",
			"people.parent-phone", "people.telegram-id", "debtors.age.recent", "debtors.age.month",
			"debtors.age.two_months", "debtors.age.old", "debtors.age.ahead", "debtors.sum", "debtors.since",
			"debtors.days" };

	private static final int FIRST_AMOUNT = List.of(HEADINGS).indexOf("debtors.age.recent");

	private static final int LAST_AMOUNT = List.of(HEADINGS).indexOf("debtors.sum");

	private final GroupOptions groups;

	private final ListEndings endings;

	private final Formats formats;

	private final MessageSource messages;

	DebtorWorkbooks(GroupOptions groups, ListEndings endings, Formats formats, MessageSource messages) {
		this.groups = groups;
		this.endings = endings;
		this.formats = formats;
		this.messages = messages;
	}

	String title() {
		return text("nav.debtors");
	}

	/** Row by row: memory does not grow with the list. */
	void write(Listing<Debtor> debtors, LocalDate today, ListEndings.Ending ending, OutputStream out)
			throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet(title())
				.landscape()
				.widths(32, 24, 20, 20, 18, 16, 16, 16, 18, 18, 18, 14, 10)
				.heading(Stream.of(HEADINGS).map(this::text).toArray());
			debtors.forEach((debtor) -> sheet.row(cells(debtor, today)));
			ending.writeBelow(sheet.filter(HEADINGS.length),
					IntStream.rangeClosed(FIRST_AMOUNT, LAST_AMOUNT).toArray());
			workbook.write(out);
		}
	}

	ListEndings.Ending ending(DebtorSearch search, LocalDate today, Caller caller) {
		ListEndings.Ending ending = this.endings.begin().is("workbook.as-of", this.formats.date(today));
		if (search.group() != null) {
			ending.is("debtors.group", Option.labelOf(search.group(), this.groups.filter(caller)));
		}
		return ending.isOne("debtors.ages", (search.age() == null) ? null : "debtors.age." + search.age())
			.is("workbook.search", search.search());
	}

	private Object[] cells(Debtor debtor, LocalDate today) {
		DebtAges ages = debtor.ages();
		return new Object[] { debtor.name(), debtor.groupName(), this.formats.phone(debtor.phone()),
				this.formats.phone(debtor.parentPhone()), debtor.telegramId(), ages.recent(), ages.month(),
				ages.twoMonths(), ages.old(), ages.ahead(), debtor.total(), debtor.since(),
				DebtorLine.daysDue(debtor.since(), today) };
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

}
