package uz.ziyo.attendance.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.attendance.AbsenceReason;
import uz.ziyo.attendance.LessonRow;
import uz.ziyo.attendance.MarkChange;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;

/**
 * The words of the lesson screen, looked up once for all of its lines.
 */
@Component
class LessonTexts {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final MessageSource messages;

	private final Formats formats;

	private final CentreTime time;

	LessonTexts(MessageSource messages, Formats formats, CentreTime time) {
		this.messages = messages;
		this.formats = formats;
		this.time = time;
	}

	List<LessonLine> lines(long groupId, LocalDate date, List<LessonRow> rows) {
		Words words = new Words(groupId, date);
		return rows.stream()
			.map(row -> words.line(row.studentId(), row.name(), row.initials(), total(row), row.status(), row.reason()))
			.toList();
	}

	LessonLine line(long groupId, LocalDate date, MarkChange change) {
		return new Words(groupId, date).line(change.studentId(), change.name(), "", "", change.status(),
				change.reason());
	}

	List<Option> reasons() {
		return Arrays.stream(AbsenceReason.values())
			.map(reason -> new Option(reason.text(), text("attendance.reason." + code(reason))))
			.toList();
	}

	public String status(MarkStatus status) {
		return text((status != null) ? "attendance.status." + status.code() : "attendance.status.none");
	}

	public String reason(String reason) {
		return AbsenceReason.of(reason).map(known -> text("attendance.reason." + code(known))).orElse(reason);
	}

	/** What the footer says: when, and what. */
	String saved(String what) {
		return text("attendance.saved", CLOCK.format(this.time.time()), what);
	}

	String text(String code, Object... args) {
		return this.messages.getMessage(code, args, LocaleContextHolder.getLocale());
	}

	private String total(LessonRow row) {
		String points = this.formats.number(row.totalScore());
		return (row.rank() == 0) ? text("attendance.left") : text("attendance.total", points, row.rank());
	}

	private static String code(AbsenceReason reason) {
		return reason.name().toLowerCase(Locale.ROOT);
	}

	private final class Words {

		private final String[] states = new String[MarkStatus.values().length];

		private final String none = status(null);

		private final String path;

		private final String query;

		Words(long groupId, LocalDate date) {
			this.path = "/groups/" + groupId + "/lesson/marks/";
			this.query = "?date=" + date;
			for (MarkStatus status : MarkStatus.values()) {
				this.states[status.ordinal()] = status(status);
			}
		}

		LessonLine line(long id, String name, String initials, String total, MarkStatus status, String reason) {
			String state = (status != null) ? this.states[status.ordinal()] : this.none;
			MarkStatus next = (status != null) ? status.next() : MarkStatus.KELDI;
			return new LessonLine(id, name, initials, total, this.path + id + this.query,
					(status != null) ? "mark-" + status.code() : "mark-none", state, next.name(), name + ": " + state,
					status == MarkStatus.KELMADI, reason(reason));
		}

	}

}
