package uz.ziyo.exams.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import uz.ziyo.exams.PaperRules;

/**
 * Moodle's GIFT: the answers stand in braces behind the question, or in the middle of it.
 * Taken are those with options, true or false, and a short text or an essay, which become
 * written ones.
 *
 * <pre>
 * ::England:: What is the capital of England? {=London ~Paris ~Berlin}
 * </pre>
 */
final class GiftParser {

	private static final String GAP = "_____";

	private static final Pattern TITLE = Pattern.compile("^\\s*+::.*?(?<!\\\\)::", Pattern.DOTALL);

	private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{1,5})?)%");

	private static final Pattern TRUE_FALSE = Pattern.compile("(?i)(?:(t|true)|f|false)");

	private final Findings findings;

	private final String right;

	private final String wrong;

	GiftParser(Findings findings, String right, String wrong) {
		this.findings = findings;
		this.right = right;
		this.wrong = wrong;
	}

	/** A blank line ends a question, and so does the line in which its braces close. */
	void read(PastedText text) {
		List<PastedText.Line> block = new ArrayList<>();
		int open = 0;
		for (PastedText.Line line : text.lines()) {
			if (this.findings.areEnough()) {
				return;
			}
			if (line.isBlank()) {
				question(block);
				open = 0;
			}
			else if (!isAside(line, open)) {
				block.add(line);
				int more = braces(line.text());
				boolean closes = open + more <= 0 && find(line.text(), '}', 0) >= 0;
				open += more;
				if (closes) {
					question(block);
					open = 0;
				}
			}
		}
		question(block);
	}

	private static boolean isAside(PastedText.Line line, int open) {
		return open <= 0 && (line.text().startsWith("//") || line.text().startsWith("$CATEGORY"));
	}

	/** How many more are opened than closed. */
	private static int braces(String line) {
		int count = 0;
		for (int i = 0; i < line.length(); i++) {
			char sign = line.charAt(i);
			if (sign == '\\') {
				i++;
			}
			else if (sign == '{') {
				count++;
			}
			else if (sign == '}') {
				count--;
			}
		}
		return count;
	}

	private void question(List<PastedText.Line> block) {
		if (block.isEmpty()) {
			return;
		}
		int line = block.get(0).number();
		String text = block.stream().map(PastedText.Line::text).collect(Collectors.joining("\n"));
		block.clear();
		DraftQuestion draft = new DraftQuestion(line);
		GiftText body = GiftText.of(TITLE.matcher(text).replaceFirst(""), false);
		int offset = text.length() - body.written().length();
		int begin = find(body.written(), '{', 0);
		int end = (begin < 0) ? -1 : find(body.written(), '}', begin + 1);
		if (begin < 0 || end < 0) {
			draft.text(body.plain());
			draft.wrong(this.findings, line, (begin < 0) ? "exams.paste.gift-answers" : "exams.paste.gift-open");
		}
		else {
			GiftText before = body.part(0, begin);
			GiftText after = body.part(end + 1, body.written().length());
			String rest = after.plain();
			draft.text(before.plain() + (rest.isEmpty() ? "" : " " + GAP + " " + rest));
			if (find(body.written(), '{', end + 1) >= 0) {
				draft.wrong(this.findings, line, "exams.paste.gift-two");
			}
			if (before.hasPicture() || after.hasPicture()) {
				draft.wrong(this.findings, line, "exams.paste.gift-picture");
			}
			else {
				answers(draft, body.part(begin + 1, end), line + lines(text, 0, offset + begin + 1));
			}
		}
		this.findings.add(draft);
	}

	private static int lines(String text, int from, int until) {
		return (int) text.substring(from, until).chars().filter((sign) -> sign == '\n').count();
	}

	/** The first such sign that is not escaped, or -1. */
	private static int find(String text, char wanted, int from) {
		for (int i = from; i < text.length(); i++) {
			if (text.charAt(i) == '\\') {
				i++;
			}
			else if (text.charAt(i) == wanted) {
				return i;
			}
		}
		return -1;
	}

	private void answers(DraftQuestion draft, GiftText inBraces, int line) {
		String answers = inBraces.written();
		String first = answers.substring(0, firstSign(answers, "#", 0)).strip();
		Matcher trueFalse = TRUE_FALSE.matcher(first);
		if (trueFalse.matches()) {
			boolean isTrue = trueFalse.group(1) != null;
			draft.option(line, '\0', this.right, isTrue);
			draft.option(line, '\0', this.wrong, !isTrue);
		}
		else if (answers.stripLeading().startsWith("#")) {
			draft.wrong(this.findings, line, "exams.paste.gift-kind");
		}
		else if (!answers.isBlank()) {
			choices(draft, inBraces, line);
		}
	}

	private static int firstSign(String text, String signs, int from) {
		for (int i = from; i < text.length(); i++) {
			if (text.charAt(i) == '\\') {
				i++;
			}
			else if (signs.indexOf(text.charAt(i)) >= 0) {
				return i;
			}
		}
		return text.length();
	}

	/** Of more than a question may have, nobody needs to hear more. */
	private void choices(DraftQuestion draft, GiftText inBraces, int line) {
		String answers = inBraces.written();
		List<Choice> choices = new ArrayList<>();
		int at = firstSign(answers, "=~", 0);
		if (!answers.substring(0, at).isBlank()) {
			draft.wrong(this.findings, line, "exams.paste.gift-sign");
			return;
		}
		int atLine = line + lines(answers, 0, at);
		while (at < answers.length()) {
			int next = firstSign(answers, "=~", at + 1);
			choices.add(Choice.of(answers.charAt(at) == '=', inBraces.part(at + 1, next), atLine));
			atLine += lines(answers, at, next);
			at = next;
		}
		if (choices.stream().anyMatch(Choice::unknown)) {
			draft.wrong(this.findings, line, "exams.paste.gift-kind");
		}
		else if (choices.stream().anyMatch(Choice::picture)) {
			draft.wrong(this.findings, line, "exams.paste.gift-picture");
		}
		else if (choices.stream().allMatch(Choice::equal)) {
			draft.sample(choices.stream().map(Choice::text).collect(Collectors.joining(" / ")));
		}
		else {
			choices.stream()
				.limit(PaperRules.MOST_OPTIONS + 1)
				.forEach((choice) -> draft.option(choice.line(), '\0', choice.text(), choice.right()));
		}
	}

	/**
	 * @param equal whether it began with {@code =}
	 * @param unknown a pair to be matched, or worth a part of the points
	 * @param picture whether there is one in it
	 */
	private record Choice(boolean equal, String text, int line, boolean right, boolean unknown, boolean picture) {

		static Choice of(boolean equal, GiftText written, int line) {
			GiftText answer = written.part(0, firstSign(written.written(), "#", 0)).strip();
			Matcher weight = WEIGHT.matcher(answer.written());
			boolean weighed = weight.find();
			double worth = weighed ? Double.parseDouble(weight.group(1)) : equal ? 100 : 0;
			GiftText own = answer.part(weighed ? weight.end() : 0, answer.written().length()).own();
			String text = own.plain();
			boolean part = worth > 0 && worth < 100 && !equal;
			boolean pair = equal && text.toLowerCase(Locale.ROOT).contains("->");
			return new Choice(equal, text, line, worth >= 100, part || pair, own.hasPicture());
		}

	}

}
