package uz.ziyo.exams.paste;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * A piece of a GIFT text, as it is written there: with its escapes, and in HTML where a
 * marker has said so.
 */
record GiftText(String written, boolean html) {

	private static final String SPECIAL = "~=#{}:";

	private static final Pattern MARKER = Pattern.compile("(?i)^\\s*+\\[(html|moodle|plain|markdown)]");

	private static final Pattern SPACES = Pattern.compile("\\s++");

	private static final Pattern LINE_END = Pattern.compile("(?i) ?<(?:br ?/?|/(?:p|div|li|tr|h[1-6]|pre))> ?");

	private static final Pattern POWER = Pattern.compile("(?i)<sup>");

	private static final Pattern PICTURE = Pattern.compile("(?i)<(?:img|video|audio|svg|table)\\b");

	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*+>");

	/**
	 * @param html what it is where no marker says it
	 */
	static GiftText of(String written, boolean html) {
		Matcher marker = MARKER.matcher(written);
		return marker.find()
				? new GiftText(written.substring(marker.end()), marker.group(1).toLowerCase(Locale.ROOT).equals("html"))
				: new GiftText(written, html);
	}

	/** An answer may have a marker of its own. */
	GiftText own() {
		return of(this.written, this.html);
	}

	GiftText part(int from, int until) {
		return new GiftText(this.written.substring(from, until), this.html);
	}

	GiftText strip() {
		return new GiftText(this.written.strip(), this.html);
	}

	boolean hasPicture() {
		return this.html && PICTURE.matcher(this.written).find();
	}

	/** Without escapes and tags. */
	String plain() {
		String text = unescaped(this.written).strip();
		return this.html ? withoutTags(text) : text;
	}

	private static String unescaped(String text) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			if (sign == '\\' && i + 1 < text.length()) {
				char next = text.charAt(++i);
				if (next == 'n') {
					plain.append('\n');
				}
				else {
					plain.append((SPECIAL.indexOf(next) < 0 && next != '\\') ? "\\" : "").append(next);
				}
			}
			else {
				plain.append(sign);
			}
		}
		return plain.toString();
	}

	/** As a browser would show it, without its looks. */
	private static String withoutTags(String html) {
		String lines = LINE_END.matcher(SPACES.matcher(html).replaceAll(" ")).replaceAll("\n");
		String bare = TAG.matcher(POWER.matcher(lines).replaceAll("^")).replaceAll("");
		return PastedText.clean(HtmlUtils.htmlUnescape(bare)).strip();
	}

}
