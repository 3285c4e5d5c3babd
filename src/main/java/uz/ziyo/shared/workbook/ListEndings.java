package uz.ziyo.shared.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.web.Formats;

/**
 * What stands below the rows of a list that is downloaded: what they add up to, what was
 * asked for, and when. {@link SheetHeadings#isBelowTheRows} knows it again.
 */
@Component
public class ListEndings {

	static final String TOTAL = "workbook.total";

	/** Of money that came in; beside it, of what had been paid before the books began. */
	public static final String RECEIVED = "workbook.total.received";

	public static final String OPENING = "workbook.total.opening";

	public static final String VOIDED = "workbook.total.voided";

	static final String ASKED = "workbook.asked";

	static final String MADE_AT = "workbook.made-at";

	private final MessageSource messages;

	private final Formats formats;

	private final CentreTime time;

	ListEndings(MessageSource messages, Formats formats, CentreTime time) {
		this.messages = messages;
		this.formats = formats;
		this.time = time;
	}

	public Ending begin() {
		return new Ending();
	}

	private String text(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

	private String day(LocalDate day) {
		return (day == null) ? "…" : this.formats.date(day);
	}

	/** What one list was asked for; null is not asked. */
	public final class Ending {

		private final List<String> asked = new ArrayList<>();

		private Ending() {
		}

		public Ending days(LocalDate from, LocalDate to) {
			if (from != null || to != null) {
				this.asked.add(day(from) + " – " + day(to));
			}
			return this;
		}

		/**
		 * @param label the message that names what is filtered by
		 */
		public Ending is(String label, String value) {
			if (value != null) {
				this.asked.add(text(label) + ": " + value);
			}
			return this;
		}

		/**
		 * @param value a message
		 */
		public Ending isOne(String label, String value) {
			return is(label, (value == null) ? null : text(value));
		}

		/** Without more, everything was asked for. */
		public String inWords() {
			return this.asked.isEmpty() ? text("workbook.everything") : asked();
		}

		/** What was asked for, as the log of exports tells it; empty for everything. */
		public String asked() {
			return String.join(" · ", this.asked);
		}

		/**
		 * Ends a sheet.
		 * @param money the columns that are added up
		 */
		public void writeBelow(SheetWriter sheet, int... money) {
			totals(sheet, money);
			remarks(sheet);
		}

		/** The first half of {@link #writeBelow}. */
		public void totals(SheetWriter sheet, int... money) {
			sheet.totals(text(TOTAL), money);
		}

		/** The second half of {@link #writeBelow}. */
		public void remarks(SheetWriter sheet) {
			sheet.remark(text(ASKED), inWords())
				.remark(text(MADE_AT), ListEndings.this.formats.dateTime(ListEndings.this.time.now()));
		}

	}

}
