package uz.ziyo.shared;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which letters of what was found are those that were looked for: as {@link SearchText}
 * finds them, in whatever letters either is written.
 */
public final class SearchMarks {

	private final List<String> words;

	/**
	 * @param typed what was looked for; may be null
	 */
	public SearchMarks(String typed) {
		this.words = (typed == null) ? List.of() : SearchText.words(typed);
	}

	/** A text in its parts; of null, none. */
	public List<Part> in(String text) {
		return (text == null) ? List.of() : parts(text, Spelling.ofText(text), this.words);
	}

	/** As {@link #in}, of a phone, in which only the digits count. */
	public List<Part> inPhone(String phone) {
		return (phone == null) ? List.of() : parts(phone, Spelling.ofPhone(phone),
				this.words.stream().map(SearchText::inPhones).filter((digits) -> !digits.isEmpty()).toList());
	}

	private static List<Part> parts(String text, Spelling spelling, List<String> words) {
		BitSet found = new BitSet();
		words.forEach((word) -> spelling.mark(word, found));
		List<Part> parts = new ArrayList<>();
		for (int from = 0; from < text.length();) {
			int next = found.get(from) ? found.nextClearBit(from) : found.nextSetBit(from);
			int to = (next < 0) ? text.length() : Math.min(next, text.length());
			parts.add(new Part(text.substring(from, to), found.get(from)));
			from = to;
		}
		return parts;
	}

	/**
	 * @param found whether it was looked for
	 */
	public record Part(String text, boolean found) {
	}

	/**
	 * A text as one looks for it.
	 *
	 * @param origins where in the text each letter comes from
	 */
	private record Spelling(String letters, int[] origins) {

		static Spelling ofText(String text) {
			int[] kept = IntStream.range(0, text.length())
				.filter((at) -> !SearchText.withoutApostrophes(text.substring(at, at + 1)).isEmpty())
				.toArray();
			StringBuilder small = new StringBuilder();
			IntStream.of(kept).forEach((at) -> small.append(Character.toLowerCase(text.charAt(at))));
			StringBuilder letters = new StringBuilder();
			IntStream.Builder origins = IntStream.builder();
			for (int i = 0; i < kept.length; i++) {
				String latin = Cyrillic.toLatin(small.toString(), i);
				letters.append(latin);
				for (int j = 0; j < latin.length(); j++) {
					origins.add(kept[i]);
				}
			}
			return new Spelling(letters.toString(), origins.build().toArray());
		}

		static Spelling ofPhone(String phone) {
			int[] digits = IntStream.range(0, phone.length())
				.filter((at) -> Character.isDigit(phone.charAt(at)))
				.toArray();
			return new Spelling(phone.replaceAll("\\D", ""), digits);
		}

		/** With what stands between the letters. */
		void mark(String word, BitSet found) {
			for (int at = this.letters.indexOf(word); at >= 0; at = this.letters.indexOf(word, at + 1)) {
				found.set(this.origins[at], this.origins[at + word.length() - 1] + 1);
			}
		}

	}

}
