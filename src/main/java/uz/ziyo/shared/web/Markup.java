package uz.ziyo.shared.web;

import org.springframework.web.util.HtmlUtils;

/**
 * HTML that is put together by hand, for what a page repeats so often that a template
 * would cost more time than everything else.
 */
public class Markup {

	private final StringBuilder html = new StringBuilder(1024);

	/** As it stands: never anything that somebody has typed. */
	public final Markup add(String markup) {
		this.html.append(markup);
		return this;
	}

	public final Markup add(long number) {
		this.html.append(number);
		return this;
	}

	/** What a reader is to see, between tags or in an attribute. */
	public final Markup text(String text) {
		return add(escape(text));
	}

	public static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	@Override
	public String toString() {
		return this.html.toString();
	}

}
