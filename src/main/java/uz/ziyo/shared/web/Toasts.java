package uz.ziyo.shared.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A short word shown beside the answer to an htmx request. Written as ASCII, because a
 * header carries no Cyrillic.
 */
@Component
public class Toasts {

	private final MessageSource messages;

	Toasts(MessageSource messages) {
		this.messages = messages;
	}

	/** For an answer that is swapped in. */
	public void success(HttpServletResponse response, String code, Object... args) {
		response.setHeader("HX-Trigger-After-Settle", toast("success", text(code, args)));
	}

	/** For an answer of any status, also one that htmx does not swap in. */
	public void error(HttpServletResponse response, String code, Object... args) {
		response.setHeader("HX-Trigger", toast("error", text(code, args)));
	}

	private String text(String code, Object... args) {
		return this.messages.getMessage(code, args, LocaleContextHolder.getLocale());
	}

	private static String toast(String kind, String text) {
		StringBuilder json = new StringBuilder("{\"toast\":{\"kind\":\"").append(kind).append("\",\"text\":\"");
		text.chars().forEach((character) -> {
			if (character < ' ' || character > '~' || character == '"' || character == '\\') {
				json.append(String.format("\\u%04x", character));
			}
			else {
				json.append((char) character);
			}
		});
		return json.append("\"}}").toString();
	}

}
