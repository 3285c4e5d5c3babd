package uz.ziyo.attendance.web;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.attendance.LessonRow;
import uz.ziyo.attendance.LessonSheet;
import uz.ziyo.attendance.MarkChange;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.shared.web.Markup;
import uz.ziyo.shared.web.Option;

/**
 * Writes the lines of the lesson screen, and their marks alone for what a tap or a
 * register changes. Not a template: twenty lines of one cost more time than everything
 * else that such a request does.
 */
@Component
class LessonMarkup {

	private final LessonTexts texts;

	LessonMarkup(LessonTexts texts) {
		this.texts = texts;
	}

	String lines(LessonSheet lesson) {
		Writer writer = new Writer(lesson.groupId(), lesson.date());
		boolean open = lesson.gate().letsMark();
		lesson.rows().forEach(row -> writer.line(row, open));
		return writer.toString();
	}

	/** Every mark for where it stands, so that nothing else of the lines is touched. */
	String marks(long groupId, LocalDate date, List<LessonRow> rows) {
		Writer writer = new Writer(groupId, date);
		rows.forEach(row -> writer.mark(row.studentId(), row.name(), row.status(), row.reason(), true, false));
		return writer.toString();
	}

	/** For where it stands as well: a row sends several taps without waiting. */
	String mark(long groupId, LocalDate date, MarkChange change) {
		Writer writer = new Writer(groupId, date);
		boolean asking = change.status() != change.before() && change.reason().isEmpty();
		writer.mark(change.studentId(), change.name(), change.status(), change.reason(), true, asking);
		return writer.toString();
	}

	/** Where the mark of a student is set. */
	static String url(long groupId, long studentId, LocalDate date) {
		return path(groupId) + studentId + "?date=" + date;
	}

	private static String path(long groupId) {
		return "/groups/" + groupId + "/lesson/marks/";
	}

	private final class Writer extends Markup {

		private final long groupId;

		private final LocalDate date;

		private final String[] states = new String[MarkStatus.values().length];

		private final String none;

		private String reasons;

		Writer(long groupId, LocalDate date) {
			this.groupId = groupId;
			this.date = date;
			for (MarkStatus status : MarkStatus.values()) {
				this.states[status.ordinal()] = LessonMarkup.this.texts.status(status);
			}
			this.none = LessonMarkup.this.texts.status(null);
		}

		/**
		 * @param open whether there is anything to give to who has nothing yet
		 */
		void line(LessonRow row, boolean open) {
			long id = row.studentId();
			add("<li data-row><span class=\"avatar\" aria-hidden=\"true\">").text(row.initials());
			add("</span><div class=\"lesson-name\"><strong>").text(row.name());
			add("</strong><span class=\"lesson-total\" id=\"total-").add(id).add("\">");
			text(LessonMarkup.this.texts.total(row)).add("</span></div>\n");
			if (open || row.status() != null) {
				mark(id, row.name(), row.status(), row.reason(), false, false);
			}
			if (open) {
				add("<span class=\"lesson-score\" id=\"score-").add(id).add("\"></span>");
			}
			add("</li>\n");
		}

		/**
		 * @param asking whether an absence is asked for its reason at once
		 */
		void mark(long id, String name, MarkStatus status, String reason, boolean outOfBand, boolean asking) {
			String url = url(this.groupId, id, this.date);
			String state = (status != null) ? this.states[status.ordinal()] : this.none;
			MarkStatus next = (status != null) ? status.next() : MarkStatus.KELDI;
			add("<div class=\"lesson-mark\" id=\"mark-").add(id).add(outOfBand ? "\" hx-swap-oob=\"true\">" : "\">");
			add("<button type=\"button\" name=\"status\" class=\"mark mark-");
			add((status != null) ? status.code() : "none").add("\" id=\"status-").add(id);
			add("\" value=\"").add(next.name()).add("\" hx-post=\"").text(url);
			add("\" data-saved=\"").add((status != null) ? status.name() : "NONE").add("\" data-name=\"").text(name);
			add("\" aria-label=\"").text(name).add(": ").text(state).add("\">").text(state).add("</button>");
			if (status == MarkStatus.KELMADI) {
				reason(id, reason, asking);
			}
			add("</div>\n");
		}

		private void reason(long id, String reason, boolean open) {
			add("<details class=\"lesson-reason\"").add(open ? " open" : "")
				.add("><summary id=\"why-")
				.add(id)
				.add("\">");
			text(reason.isEmpty() ? LessonMarkup.this.texts.text("attendance.reason")
					: LessonMarkup.this.texts.text("attendance.reason.is", LessonMarkup.this.texts.reason(reason)));
			String url = path(this.groupId) + id + "/reason?date=" + this.date;
			add("</summary>").add(choices().replace("{url}", escape(url))).add("</details>");
		}

		private String choices() {
			if (this.reasons == null) {
				String other = escape(LessonMarkup.this.texts.text("attendance.reason.other"));
				StringBuilder choices = new StringBuilder("<div class=\"lesson-reasons\">");
				for (Option known : LessonMarkup.this.texts.reasons()) {
					choices.append("<button type=\"button\" class=\"chip\" name=\"reason\" value=\"")
						.append(escape(known.value()))
						.append("\" hx-post=\"{url}\">")
						.append(escape(known.label()))
						.append("</button>");
				}
				this.reasons = choices
					.append("""
							<form class="lesson-other" hx-post="{url}"><input class="form-control" name="reason" maxlength="255" \
							required autocomplete="off" placeholder="%s" aria-label="%s"><button class="chip" type="submit">%s\
							</button></form></div>"""
						.formatted(other, other, escape(LessonMarkup.this.texts.text("form.save"))))
					.toString();
			}
			return this.reasons;
		}

	}

}
