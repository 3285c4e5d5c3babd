package uz.ziyo.shared.web;

import java.nio.charset.StandardCharsets;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/**
 * What downloads are called: in the reader's language, and as every system can save them.
 */
@Component
public class Attachments {

	private final MessageSource messages;

	Attachments(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The header of a workbook to be saved.
	 * @param code a message key with the file's name
	 */
	public String workbook(String code, Object... args) {
		return workbookNamed(this.messages.getMessage(code, args, LocaleContextHolder.getLocale()));
	}

	/** As {@link #workbook}, for a name that people gave. */
	public static String workbookNamed(String name) {
		String saved = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
		return ContentDisposition.attachment().filename(saved + ".xlsx", StandardCharsets.UTF_8).build().toString();
	}

}
