package uz.ziyo.exams.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A part of a text whose questions are all written down in one format. A text that was
 * put together from several has several.
 */
record Stretch(PasteFormat format, PastedText text) {

	/** Not just any braces: programs have them too. */
	private static final Pattern GIFT = Pattern
		.compile("(?<!\\\\)\\{\\s*+(?:[=~]|(?i:true|false|t|f)\\s*+[#}])|(?m)^ *+::[^:\\n]++::");

	private static final Pattern AIKEN = Pattern.compile("ANSWER\\s*+:\\s*+\\w{0,2}[.)]?");

	static List<Stretch> allOf(PastedText text) {
		List<List<PastedText.Line>> blocks = blocks(text);
		List<PasteFormat> formats = formats(blocks);
		List<Stretch> all = new ArrayList<>();
		List<PastedText.Line> lines = new ArrayList<>();
		for (int i = 0; i < blocks.size(); i++) {
			lines.addAll(blocks.get(i));
			if (i + 1 == blocks.size() || formats.get(i) != formats.get(i + 1)) {
				all.add(new Stretch(exact(formats.get(i), lines), text.part(lines)));
				lines = new ArrayList<>();
			}
		}
		return all;
	}

	/**
	 * The smallest pieces that a question may be: behind a blank line, the last one's
	 * answer, or its number.
	 */
	private static List<List<PastedText.Line>> blocks(PastedText text) {
		List<List<PastedText.Line>> blocks = new ArrayList<>();
		PastedText.Line before = null;
		Numbered last = null;
		for (PastedText.Line line : text.lines()) {
			Numbered numbered = Numbered.of(line.text());
			if (before == null || begins(line, before) || (numbered != null && numbered.follows(last))) {
				blocks.add(new ArrayList<>());
				last = (numbered != null) ? numbered : last;
			}
			blocks.get(blocks.size() - 1).add(line);
			before = line;
		}
		return blocks;
	}

	private static boolean begins(PastedText.Line line, PastedText.Line before) {
		return !line.isBlank() && (before.isBlank()
				|| (LetteredParser.isLetter(before.text()) && !LetteredParser.isAnswer(line.text())));
	}

	/**
	 * Of each block; what does not say it itself is as the one before, or as the first
	 * that does. Among others, questions with stars are the plainest.
	 */
	private static List<PasteFormat> formats(List<List<PastedText.Line>> blocks) {
		boolean lettered = hasLetteredOptions(
				blocks.stream().map(Stretch::linesOf).filter((lines) -> !isGift(lines)).flatMap(List::stream).toList());
		List<PasteFormat> own = blocks.stream().map((block) -> formatOf(block, lettered)).toList();
		boolean plain = own.contains(PasteFormat.STARRED);
		PasteFormat last = own.stream().filter(Objects::nonNull).findFirst().orElse(PasteFormat.STARRED);
		List<PasteFormat> formats = new ArrayList<>();
		for (int i = 0; i < own.size(); i++) {
			if (i > 0 && last == PasteFormat.LETTERED && own.get(i) != PasteFormat.GIFT
					&& LetteredParser.isAnswer(blocks.get(i).get(0).text())) {
				// The answer of the question before it.
				last = PasteFormat.LETTERED;
			}
			else if (own.get(i) != null) {
				last = own.get(i);
			}
			else if (i + 1 < own.size() && own.get(i + 1) == PasteFormat.LETTERED && beginsOptions(blocks.get(i + 1))) {
				last = PasteFormat.LETTERED;
			}
			else if (plain && isPlain(blocks.get(i))) {
				last = PasteFormat.STARRED;
			}
			formats.add(last);
		}
		return formats;
	}

	/** Not what only GIFT has, nor nothing at all. */
	private static boolean isPlain(List<PastedText.Line> block) {
		String first = block.get(0).text();
		return !first.isEmpty() && !first.startsWith("//") && !first.startsWith("$CATEGORY")
				&& block.stream().noneMatch((line) -> line.text().contains("{"));
	}

	private static List<String> linesOf(List<PastedText.Line> block) {
		return block.stream().filter((line) -> !line.isBlank()).map(PastedText.Line::text).toList();
	}

	private static boolean isGift(List<String> lines) {
		return GIFT.matcher(String.join("\n", lines)).find();
	}

	/**
	 * Null where there is nothing to tell it by. What is bold or begins with a root marks
	 * no option where questions are lettered or an answer is named.
	 */
	private static PasteFormat formatOf(List<PastedText.Line> block, boolean amongLettered) {
		List<String> lines = linesOf(block);
		if (isGift(lines)) {
			return PasteFormat.GIFT;
		}
		if (hasLetteredOptions(lines)) {
			return PasteFormat.LETTERED;
		}
		boolean named = lines.stream().anyMatch(LetteredParser::isLetter);
		Predicate<String> marked = (amongLettered || named) ? Marked::isStarred : (line) -> Marked.of(line).right();
		long starred = lines.stream().skip(1).filter(marked).filter((line) -> !isOption(line)).count();
		// Where all lines have one, it is a list.
		if (starred > 0 && starred < lines.size() - 1) {
			return PasteFormat.STARRED;
		}
		boolean answered = named || (lines.size() == 2 && LetteredParser.isAnswer(lines.get(1)));
		return (answered || (!lines.isEmpty() && isOption(lines.get(0)))) ? PasteFormat.LETTERED : null;
	}

	/** An A and a B: one alone may be the initial of a name. */
	private static boolean hasLetteredOptions(List<String> lines) {
		boolean first = false;
		for (String line : lines) {
			for (Lettered option : Lettered.anywhereIn(line)) {
				if (option.isFirst()) {
					first = true;
				}
				else if (first && option.isSecond()) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean isOption(String line) {
		return !Lettered.allIn(line).isEmpty();
	}

	/** Whether its question stands before it. */
	private static boolean beginsOptions(List<PastedText.Line> block) {
		List<Lettered> first = Lettered.allIn(block.get(0).text());
		return !first.isEmpty() && first.get(0).isFirst()
				&& block.stream()
					.skip(1)
					.flatMap((line) -> Lettered.allIn(line.text()).stream())
					.noneMatch(Lettered::isFirst);
	}

	/** Aiken where no answer is written otherwise. */
	private static PasteFormat exact(PasteFormat format, List<PastedText.Line> lines) {
		if (format != PasteFormat.LETTERED) {
			return format;
		}
		List<String> answers = lines.stream().map(PastedText.Line::text).filter(LetteredParser::isAnswer).toList();
		boolean aiken = !answers.isEmpty() && answers.stream().allMatch((answer) -> AIKEN.matcher(answer).matches());
		return aiken ? PasteFormat.AIKEN : format;
	}

}
