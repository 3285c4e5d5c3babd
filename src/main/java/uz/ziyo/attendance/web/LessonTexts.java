package uz.ziyo.attendance.web;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.attendance.AbsenceReason;
import uz.ziyo.attendance.LessonRow;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.shared.web.Option;

/**
 * The words of the lesson screen.
 */
@Component
class LessonTexts {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

	private final MessageSource messages;

	private final Formats formats;

	private final CentreTime time;

	LessonTexts(MessageSource messages, Formats formats, CentreTime time) {
		this.messages = messages;
		this.formats = formats;
		this.time = time;
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

	String total(LessonRow row) {
		String points = this.formats.number(row.totalScore());
		return (row.rank() == 0) ? text("attendance.left")
				: text("attendance.total", points, Integer.toString(row.rank()));
	}

	private static String code(AbsenceReason reason) {
		return reason.name().toLowerCase(Locale.ROOT);
	}

}
