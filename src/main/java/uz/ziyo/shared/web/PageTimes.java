package uz.ziyo.shared.web;

import java.beans.PropertyEditorSupport;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Times in the forms of pages, as people type them: {@code 8:00}, {@code 08.00},
 * {@code 800}, {@code 8}. A text and not a browser's own field: that one shows a day of
 * twice twelve hours where the browser's language has it.
 */
@ControllerAdvice(annotations = Controller.class)
class PageTimes {

	private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:. ]?(\\d{2})(?::\\d{2})?)?");

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

	@InitBinder
	void times(WebDataBinder binder) {
		binder.registerCustomEditor(LocalTime.class, new TimeEditor());
	}

	static LocalTime parse(String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		Matcher typed = TYPED.matcher(text.strip());
		if (!typed.matches()) {
			throw new IllegalArgumentException("No time: " + text);
		}
		try {
			int minutes = (typed.group(2) == null) ? 0 : Integer.parseInt(typed.group(2));
			return LocalTime.of(Integer.parseInt(typed.group(1)), minutes);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("No time: " + text, ex);
		}
	}

	private static final class TimeEditor extends PropertyEditorSupport {

		@Override
		public void setAsText(String text) {
			setValue(parse(text));
		}

		@Override
		public String getAsText() {
			return (getValue() instanceof LocalTime time) ? SHOWN.format(time) : "";
		}

	}

}
