package uz.ziyo.shared.workbook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Refused;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.web.Languages;

/**
 * Finds the columns of a workbook by their headings, in any order and whatever language
 * the template was in.
 */
@Component
public class SheetHeadings {

	/** How many columns of a workbook are looked at: those with one letter. */
	public static final int COLUMNS = 26;

	/** How many rows a list may have below its last one. */
	public static final int ROWS_BELOW = 5;

	private final MessageSource messages;

	private final Set<String> endings;

	SheetHeadings(MessageSource messages) {
		this.messages = messages;
		this.endings = inEveryLanguage(ListEndings.TOTAL, ListEndings.RECEIVED, ListEndings.OPENING, ListEndings.VOIDED,
				ListEndings.ASKED, ListEndings.MADE_AT);
	}

	/** What those messages say, as it compares. */
	public Set<String> inEveryLanguage(String... codes) {
		return Languages.ALL.stream()
			.flatMap((language) -> Arrays.stream(codes).map((code) -> this.messages.getMessage(code, null, language)))
			.map(SheetHeadings::plain)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether a row is what {@link ListEndings} writes below the others, and so none of
	 * them.
	 */
	public boolean isBelowTheRows(List<String> cells) {
		return this.endings.contains(plain(cells.get(0)));
	}

	/** A text as it compares: any case, any apostrophe. */
	public static String plain(String text) {
		return SearchText.withoutApostrophes(text.toLowerCase(Locale.ROOT)).replace("*", "").strip();
	}

	/** The headings of the template, in the language of who asks. */
	public <C extends Enum<C> & SheetColumn> Object[] of(Class<C> columns) {
		return Arrays.stream(columns.getEnumConstants()).map(this::text).toArray();
	}

	/**
	 * @param headings the first row
	 * @throws Refused at {@code file}, where a column is missing that is required
	 */
	public <C extends Enum<C> & SheetColumn> SheetColumns<C> find(Class<C> columns, List<String> headings) {
		Map<C, Integer> places = new EnumMap<>(columns);
		for (C column : columns.getEnumConstants()) {
			for (Locale language : Languages.ALL) {
				String heading = plain(this.messages.getMessage(column.heading(), null, language));
				for (int i = 0; i < headings.size(); i++) {
					if (plain(headings.get(i)).equals(heading)) {
						places.putIfAbsent(column, i);
					}
				}
			}
			if (column.isRequired() && !places.containsKey(column)) {
				throw Refused.at("file", "import.heading", text(column));
			}
		}
		return new SheetColumns<>(columns, places);
	}

	private String text(SheetColumn column) {
		return this.messages.getMessage(column.heading(), null, LocaleContextHolder.getLocale());
	}

}
