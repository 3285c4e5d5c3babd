package uz.ziyo.ledger.web;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.ledger.ChargeView;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.ledger.words.MonthText;
import uz.ziyo.shared.web.Disputed.Difference;
import uz.ziyo.shared.web.Disputed;
import uz.ziyo.shared.web.Formats;

/**
 * What two people who corrected the same payment or charge want it to be, field by field,
 * as a page shows it to the one who came second.
 */
@Component
class LedgerDifferences {

	private final Formats formats;

	private final MonthText months;

	private final MessageSource messages;

	LedgerDifferences(Formats formats, MonthText months, MessageSource messages) {
		this.formats = formats;
		this.months = months;
		this.messages = messages;
	}

	List<Difference> of(ChargeForm mine, ChargeView theirs) {
		Disputed rows = new Disputed(mine);
		rows.add("amount", "charges.amount.sum", this.formats.money(mine.getAmount()),
				this.formats.money(theirs.amount()));
		rows.add("dueDate", "charges.due", this.formats.date(mine.getDueDate()), this.formats.date(theirs.dueDate()));
		rows.add("description", "charges.description", mine.getDescription(), theirs.description());
		return rows.differences();
	}

	/**
	 * @param choices what can be ticked
	 */
	List<Difference> of(PaymentForm mine, PaymentView theirs, DeskChoices choices) {
		PaymentForm other = PaymentForm.of(theirs);
		Disputed rows = new Disputed(mine);
		rows.add("items", "payments.for", items(mine, choices), items(other, choices));
		rows.add("amount", "payments.amount.sum", this.formats.money(mine.getAmount()),
				this.formats.money(theirs.amount()));
		rows.add("method", "payments.method", method(mine.getMethod()), method(other.getMethod()));
		rows.add("paidOn", "payments.date", this.formats.date(mine.getPaidOn()), this.formats.date(other.getPaidOn()));
		rows.add("notes", "payments.notes", mine.getNotes(), other.getNotes());
		return rows.differences();
	}

	/** Months, and debts by what they are for. */
	private String items(PaymentForm form, DeskChoices choices) {
		PaidItems items = PaidItems.read(form.getItems());
		if (items.chargeId() == null) {
			return this.months.of(items.months());
		}
		String value = PaidItems.charge(items.chargeId());
		return choices.others()
			.stream()
			.filter((item) -> item.value().equals(value) && item.text() != null && !item.text().isEmpty())
			.map(DeskChoices.Item::text)
			.findFirst()
			.orElseGet(() -> text("charges.kind.other"));
	}

	private String method(PaymentMethod method) {
		return (method == null) ? "" : text("ledger.method." + method.code());
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

}
