package uz.ziyo.exams.paste;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class PasteReaderTests {

	private final PasteReader reader = new PasteReader("Toʻgʻri", "Notoʻgʻri");

	@Test
	void readsStarredOptionsBehindBlankLines() {
		Pasted pasted = read("""
				What is the capital of England?
				*London
				Paris
				Berlin

				2 + 2 = ?
				3
				* 4
				""");

		assertThat(pasted.formats()).containsExactly(PasteFormat.STARRED);
		assertThat(shown(pasted)).containsExactly("What is the capital of England? [London!, Paris, Berlin]",
				"2 + 2 = ? [3, 4!]");
		assertThat(pasted.questions()).extracting(PastedQuestion::line).containsExactly(1, 6);
	}

	@Test
	void readsNumberedQuestionsWithoutBlankLines() {
		assertThat(shown(read("""
				1. Poytaxt qaysi
				Samarqand
				*Toshkent
				2. 1.5 dan katta son
				1,4
				+ 1,6
				3) emas, 4. ham emas
				"""))).containsExactly("Poytaxt qaysi [Samarqand, Toshkent!]",
				"1.5 dan katta son [1,4, 1,6!, emas, 4. ham emas]");
	}

	@Test
	void readsQuestionsThatAskWithoutNumbersAndBlankLines() {
		assertThat(shown(read("Is it?\n*Yes\nNo\nShe ___ to school\n*goes\ngo\nChoose the verb:\nred\n*run")))
			.containsExactly("Is it? [Yes!, No]", "She ___ to school [goes!, go]", "Choose the verb: [red, run!]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*London", "* London", "+London", "+ London", "**London**", "__London__", "<b>London</b>",
			"London*", "London *", "✓ London", "London ✔", "\t*\u00a0London ", "• *London" })
	void knowsTheRightOneByItsMark(String right) {
		assertThat(shown(read("Capital?\n" + right + "\nParis"))).containsExactly("Capital? [London!, Paris]");
	}

	@Test
	void aSignOfANumberMarksNothing() {
		assertThat(shown(read("-8 + 3 = ?\n+5\n*-5\n-11\n2*3"))).containsExactly("-8 + 3 = ? [+5, -5!, -11, 2*3]");
	}

	@Test
	void withoutOptionsItIsAWrittenOne() {
		Pasted pasted = read("Describe yourself.\n\nCapital?\n*London\nParis");

		assertThat(shown(pasted)).containsExactly("Describe yourself.", "Capital? [London!, Paris]");
		assertThat(pasted.paper().get(0).isTest()).isFalse();
	}

	@Test
	void readsLetteredOptionsWithAnAnswerLine() {
		Pasted pasted = read("""
				1. 7 × 8 nechaga teng?
				A) 54
				B) 56
				C) 58
				Javob: B
				2. Poytaxt?
				a. Samarqand
				b. Toshkent
				Answer - b)
				""");

		assertThat(pasted.formats()).containsExactly(PasteFormat.LETTERED);
		assertThat(shown(pasted)).containsExactly("7 × 8 nechaga teng? [54, 56!, 58]",
				"Poytaxt? [Samarqand, Toshkent!]");
	}

	@Test
	void readsCyrillicLetters() {
		assertThat(shown(read("""
				Вопрос 1. Столица Англии?
				А) Париж
				Б) Лондон
				В) Берлин
				Г) Мадрид
				Ответ: Б

				Вопрос 2. Дважды два?
				А) 3
				В) 4
				С) 5
				Правильный ответ: В
				"""))).containsExactly("Столица Англии? [Париж, Лондон!, Берлин, Мадрид]", "Дважды два? [3, 4!, 5]");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Javob: B", "javob – b", "To'g'ri javob: B", "Toʻgʻri javob = B", "ANSWER: B", "Answer: (b)",
					"Correct answer: B.", "Ответ: В", "Жавоб: B", "Kalit: 2", "Javob: Toshkent", "Javob: B) Toshkent" })
	void knowsTheAnswerLine(String answer) {
		assertThat(shown(read("Poytaxt?\nA) Buxoro\nB) Toshkent\n" + answer)))
			.containsExactly("Poytaxt? [Buxoro, Toshkent!]");
	}

	@Test
	void optionsMayStandInOneLine() {
		assertThat(shown(read("""
				1. Nechta?
				A) 5   B) *7   C) 9   D) 11
				2. Qaysi? A) bir B) ikki
				Javob: A
				"""))).containsExactly("Nechta? [5, 7!, 9, 11]", "Qaysi? [bir!, ikki]");
	}

	@Test
	void anInitialIsNoOption() {
		assertThat(shown(read("""
				A. Navoiy qachon tugʻilgan?
				A) 1441
				B) 1501
				Javob: A
				A. Qodiriy asari?
				A) Oʻtkan kunlar
				B) Qutlugʻ qon
				Javob: A"""))).containsExactly("A. Navoiy qachon tugʻilgan? [1441!, 1501]",
				"A. Qodiriy asari? [Oʻtkan kunlar!, Qutlugʻ qon]");
	}

	@Test
	void aQuestionMayHaveSeveralLinesAndBlankOnesAmongItsOptions() {
		assertThat(shown(read("""
				1. Which are true?
				1. Water is wet.
				5. Fire is cold.

				A) only the first

				B) both

				Answer: A

				2. Explain why.
				Answer: Because it is so.
				"""))).containsExactly("Which are true?\n1. Water is wet.\n5. Fire is cold. [only the first!, both]",
				"Explain why. {Because it is so.}");
	}

	@Test
	void readsAiken() {
		Pasted pasted = read("""
				Which word is a verb?
				A. apple
				B. run
				ANSWER: B

				Which is a colour?
				A) red
				B) cat
				ANSWER: A
				""");

		assertThat(pasted.formats()).containsExactly(PasteFormat.AIKEN);
		assertThat(shown(pasted)).containsExactly("Which word is a verb? [apple, run!]",
				"Which is a colour? [red!, cat]");
		assertThat(problems(read("One?\nA. a\nB. b\n\nTwo?\nA. a\nB. b\nANSWER: B"))).containsExactly("1 aiken-answer");
	}

	@Test
	void readsGift() {
		Pasted pasted = read("""
				// a comment
				$CATEGORY: english

				::Capital:: [html]What is the capital of England? {
				  =London#Well done
				  ~Paris#No
				  ~%-50%Berlin
				}

				Python is a {=programming language ~bread} of our time.

				Water boils at 100 °C. {TRUE}

				The sun is cold.{F#It is hot}

				Past simple of go\\: {=went =did go}

				Describe \\{yourself\\}. {}
				""");

		assertThat(pasted.formats()).containsExactly(PasteFormat.GIFT);
		assertThat(pasted.problems()).isEmpty();
		assertThat(shown(pasted)).containsExactly("What is the capital of England? [London!, Paris, Berlin]",
				"Python is a _____ of our time. [programming language!, bread]",
				"Water boils at 100 °C. [Toʻgʻri!, Notoʻgʻri]", "The sun is cold. [Toʻgʻri, Notoʻgʻri!]",
				"Past simple of go: {went / did go}", "Describe {yourself}.");
	}

	@Test
	void saysWhatItDoesNotTakeOfGift() {
		assertThat(problems(read("""
				::a:: Match {=cat -> tom =dog -> rex}

				How much? {#3.14:0.01}

				Only text

				Open {=a ~b

				Half {~%50%a ~%50%b}
				"""))).containsExactly("1 gift-kind", "3 gift-kind", "5 gift-answers", "7 gift-open", "9 gift-kind");
	}

	@Test
	void eachQuestionIsReadInItsOwnFormat() {
		Pasted pasted = read("""
				Capital?
				*London
				Paris

				Which is a verb?
				A. apple
				B. run
				ANSWER: B

				Nechta?
				A) 5
				B) 7
				Javob: B

				Water boils. {T}

				Colour?
				Red
				*What?
				How?
				""");

		assertThat(problems(pasted)).isEmpty();
		assertThat(shown(pasted)).containsExactly("Capital? [London!, Paris]", "Which is a verb? [apple, run!]",
				"Nechta? [5, 7!]", "Water boils. [Toʻgʻri!, Notoʻgʻri]", "Colour? [Red, What?!, How?]");
		assertThat(pasted.formats()).containsExactly(PasteFormat.STARRED, PasteFormat.LETTERED, PasteFormat.GIFT);
		assertThat(pasted.questions()).extracting(PastedQuestion::line).containsExactly(1, 5, 10, 15, 17);
	}

	/** What is not lettered and has no braces is not said to lack them. */
	@Test
	void amongSeveralFormatsThePlainOnesAreOfTheStarredOne() {
		Pasted pasted = read("Capital?\n*London\nParis\n\nVerb?\nA. apple\nB. run\nANSWER: B\n\nNo key?\na\nb\n\n"
				+ "Water boils. {T}\n\n// a comment\n\nHow much? {#3}\n\nDescribe it.");

		assertThat(problems(pasted)).containsExactly("10 no-key", "18 gift-kind");
		assertThat(shown(pasted)).containsExactly("Capital? [London!, Paris]", "Verb? [apple, run!]",
				"Water boils. [Toʻgʻri!, Notoʻgʻri]", "Describe it.");
	}

	@Test
	void formatsMayChangeAtANumberOrBehindAnAnswer() {
		assertThat(shown(read("1. Capital?\n*London\nParis\n2. Sum?\nA) 3\nB) 4\nJavob: B\n3. Both?\n*a\nb")))
			.containsExactly("Capital? [London!, Paris]", "Sum? [3, 4!]", "Both? [a!, b]");
		assertThat(shown(read("Sum?\nA) 3\nB) 4\nJavob: B\nCapital?\n*London\nParis"))).containsExactly("Sum? [3, 4!]",
				"Capital? [London!, Paris]");
	}

	@Test
	void whereFormatsCannotBeToldApartItSaysSo() {
		assertThat(problems(read("Capital?\n*London\nParis\nSum?\nA) 3\nB) 4\nANSWER: B")))
			.containsExactly("2 star-letterless");
		assertThat(problems(read("Sum?\nA) 3\n*B) 4\nCapital?\n*London\nParis"))).containsExactly("5 star-letterless");
		assertThat(problems(read("Q?\napple\npear\nJavob: pear"))).containsExactly("4 answer-starred");
		assertThat(problems(read("Q?\napple\npear\nJavob: B"))).containsExactly("4 answer-optionless");
	}

	/**
	 * Several stars in a question's text are a list, and one in an option that is marked
	 * otherwise stays.
	 */
	@Test
	void notEachStarMarksAnOption() {
		assertThat(shown(read("Which?\n* one\n* two\n\nA) the first\nB) both\nJavob: B\n\nExplain.\n* a\n* b")))
			.containsExactly("Which?\n* one\n* two [the first, both!]", "Explain.\n* a\n* b");
		assertThat(shown(read("Which?\n*Key: value\nList"))).containsExactly("Which? [Key: value!, List]");
		assertThat(shown(read("Explain why.\nJavob: Because it is so.")))
			.containsExactly("Explain why. {Because it is so.}");
	}

	@Test
	void aNumberIsTheAnswerOfAWrittenSum() {
		Pasted pasted = read("1. Tenglamani yeching:\n2x = 8\nJavob: 4\n2. Hisoblang:\n7 + 8\nJavob: 15");

		assertThat(problems(pasted)).isEmpty();
		assertThat(shown(pasted)).containsExactly("Tenglamani yeching:\n2x = 8 {4}", "Hisoblang:\n7 + 8 {15}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "√16 + √9", "+ 3 va 4", "✓ belgisi", "**qalin** soʻz" })
	void onlyAStarIsAStarInALetteredQuestion(String line) {
		Pasted pasted = read("1. Hisoblang:\n" + line + "\nA) 5\nB) 7\nJavob: B");

		assertThat(problems(pasted)).isEmpty();
		assertThat(shown(pasted)).containsExactly("Hisoblang:\n" + line + " [5, 7!]");
	}

	@Test
	void theStarOfAnOptionInTheQuestionsLineIsItsOwn() {
		Pasted pasted = read("1. Read.\nWhat is it? A) cat B) dog *");

		assertThat(problems(pasted)).isEmpty();
		assertThat(shown(pasted)).containsExactly("Read.\nWhat is it? [cat, dog!]");
	}

	@Test
	void amongLetteredQuestionsNothingBoldIsAnOption() {
		String lettered = "Sum?\nA) 3\nB) 4\nJavob: B\n\n";

		Pasted bold = read(lettered + "Izohlang:\n**Past Simple**\nva misol keltiring.");
		assertThat(problems(bold)).isEmpty();
		assertThat(shown(bold)).containsExactly("Sum? [3, 4!]", "Izohlang:\nPast Simple\nva misol keltiring.");
		assertThat(shown(read(lettered + "Izohlang:\n**Past Simple** ni\nva misol keltiring.")))
			.containsExactly("Sum? [3, 4!]", "Izohlang:\n**Past Simple** ni\nva misol keltiring.");
		assertThat(shown(read(lettered + "Hisoblang:\n√16 + 9\nqadamlab."))).containsExactly("Sum? [3, 4!]",
				"Hisoblang:\n√16 + 9\nqadamlab.");
		assertThat(shown(read(lettered + "Capital?\n*London\nParis"))).containsExactly("Sum? [3, 4!]",
				"Capital? [London!, Paris]");
	}

	@Test
	void aRootBeforeANamedAnswerIsNoOption() {
		Pasted pasted = read("Hisoblang:\n√16 + 9\nJavob: 7");

		assertThat(problems(pasted)).isEmpty();
		assertThat(shown(pasted)).containsExactly("Hisoblang:\n√16 + 9 {7}");
	}

	/** Written answers letter no other question. */
	@Test
	void besideAWrittenAnswerWhatIsBoldIsAnOption() {
		assertThat(shown(read("Explain why.\nJavob: Because it is so.\n\nCapital?\n**London**\nParis")))
			.containsExactly("Explain why. {Because it is so.}", "Capital? [London!, Paris]");
	}

	@Test
	void anAnswerBehindABlankLineIsThatOfTheQuestionBefore() {
		Pasted pasted = read("Sum?\n*4\n5\n\nCapital?\nA) London\nB) Paris\n\nJavob: London\n\nBoth?\n*a\nb");

		assertThat(problems(pasted)).isEmpty();
		assertThat(shown(pasted)).containsExactly("Sum? [4!, 5]", "Capital? [London!, Paris]", "Both? [a!, b]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Which? {=[html]<img src\\=\"a.png\"> ~b}", "Which? {=a ~[html]b <table>}",
			"Which? {=[html]<img src\\=\"a.png\"> a}", "[html]Which <svg> {=a ~b}",
			"[html]Which {=a ~b} <svg> is it?" })
	void aPictureOfGiftIsToldWhereverItIs(String text) {
		assertThat(problems(read(text))).containsExactly("1 gift-picture");
	}

	@Test
	void aTagInAPlainAnswerOfGiftIsNoPicture() {
		Pasted pasted = read("[html]Which is a table? {=[plain]<table> ~[plain]<img>}");

		assertThat(problems(pasted)).isEmpty();
		assertThat(shown(pasted)).containsExactly("Which is a table? [<table>!, <img>]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Which?\nA. apple\nB. pear\nANSWER: D", "Which?\nA. apple\nB. pear\nANSWER: 5",
			"Which?\nA. apple\nC. pear\nANSWER: D", "Which?\nA) apple\nB) pear\nANSWER:" })
	void anAnswerOfAikenThatNamesNoOptionIsToldAsOne(String text) {
		assertThat(problems(read(text))).containsExactly("4 aiken-unknown");
		assertThat(problems(read(text + "\n\nCapital?\n*London\nParis"))).containsExactly("4 aiken-unknown");
	}

	@Test
	void whatLacksInAikenIsToldInItsWords() {
		assertThat(problems(read("Which?\napple\npear\nANSWER: B"))).containsExactly("4 aiken-options");
		assertThat(problems(read("Which?\nA. apple\nANSWER: A"))).containsExactly("1 one-option");
		assertThat(problems(read("Which?\nANSWER: A"))).containsExactly("1 aiken-options");
	}

	@Test
	void anOptionThatComesTwiceIsToldAndKept() {
		Pasted pasted = read("Q?\n*red\nblue\n red\n\nSum?\nA) 3\nB)  3\nJavob: A\n\nI?\n*i\nI\n\nOne? {=a ~b ~a}");

		assertThat(problems(pasted)).isEmpty();
		assertThat(shown(pasted)).hasSize(4);
		assertThat(pasted.warnings()).extracting(PasteProblem::line, PasteProblem::code)
			.containsExactly(tuple(4, "exams.paste.option-twice"), tuple(8, "exams.paste.option-twice"),
					tuple(15, "exams.paste.option-twice"));
	}

	@Test
	void bracesEndAQuestionOfGift() {
		assertThat(shown(read("""
				Water boils. {T}
				// a comment
				::b:: Which? {
				=a
				~b
				}
				The past of go is {=went} in English.
				"""))).containsExactly("Water boils. [Toʻgʻri!, Notoʻgʻri]", "Which? [a!, b]",
				"The past of go is _____ in English. {went}");
		assertThat(problems(read("Water boils. {T}\nOnly text"))).containsExactly("2 gift-answers");
		assertThat(problems(read("One? {T} Two? {F}"))).containsExactly("1 gift-two");
	}

	@Test
	void readsTheMarkupOfGift() {
		assertThat(shown(
				read("""
						::a::[html]<p>What is <b>x<sup>2</sup></b> &lt; 9&nbsp;?</p><p class\\="b">Choose<br/>one.</p> {=[html]<p>Two</p> ~Three<br> ~[plain]<b>}

						[plain]A <b> tag\\: {=bold ~big}

						[Markdown] Not *so* {T}
						""")))
			.containsExactly("What is x^2 < 9 ?\nChoose\none. [Two!, Three, <b>]", "A <b> tag: [bold!, big]",
					"Not *so* [Toʻgʻri!, Notoʻgʻri]");
		assertThat(shown(read("[html]Half &#xD83D;&#0; {T}"))).containsExactly("Half [Toʻgʻri!, Notoʻgʻri]");
		assertThat(problems(read("[html]<img src\\=\"@@PLUGINFILE@@/a.png\"> What is it? {=a ~b}")))
			.containsExactly("1 gift-picture");
	}

	@Test
	void aProgramIsNoGift() {
		assertThat(read("What does for (;;) { i = 1; } do?\n*loops\nends").formats())
			.containsExactly(PasteFormat.STARRED);
	}

	@Test
	void tellsErrorsByLine() {
		assertThat(problems(read("Good?\n*yes\nno\n\nNo key?\na\nb\n\nOne option?\n*a"))).containsExactly("5 no-key",
				"9 one-option");
		assertThat(problems(read("1. Q?\nA) a\nA) b\nB) c\nJavob: E\n2. Q?\nA) a\nB)\nJavob: A\nJavob: B")))
			.isNotEmpty();
		assertThat(problems(read("Q?\nA) a\nB) b\nJavob: E"))).containsExactly("4 answer-unknown");
		assertThat(problems(read("Q?\nA) a\nB) b\nB) c\nJavob: A"))).containsExactly("4 letter-twice");
		assertThat(problems(read("Q?\nA) a\nB)\nJavob: A"))).containsExactly("3 option-empty");
		assertThat(problems(read("Q?\n*a\n" + "b".repeat(1001)))).containsExactly("3 long");
		assertThat(problems(read("q".repeat(5001) + "?\n*a\nb"))).containsExactly("1 long");
	}

	@Test
	void whatComesAlongWhenItIsCopiedDoesNotCount() {
		assertThat(shown(read("\ufeff1.\tCapital?\r\n*\u00a0London\r\nPa\u00adris\u200b\r\n\r\n2.\tSum?\r\n*4\r\n5\0")))
			.containsExactly("Capital? [London!, Paris]", "Sum? [4!, 5]");
		assertThat(shown(read("Half \ud83d?\n*a\nb 😀"))).containsExactly("Half ? [a!, b 😀]");
		assertThat(read("").isEmpty()).isTrue();
		assertThat(read(" \r\n\t\n").isEmpty()).isTrue();
	}

	@Test
	void theFormatMayBeForced() {
		String text = "Q?\nA) *a\nB) b";

		assertThat(shown(this.reader.read(text, PasteFormat.STARRED))).isEmpty();
		assertThat(shown(this.reader.read(text, PasteFormat.LETTERED))).containsExactly("Q? [a!, b]");
	}

	@Test
	void fiveHundredAreEnough() {
		assertThat(read(questions(500)).questions()).hasSize(500);
		Pasted many = assertTimeout(Duration.ofSeconds(2), () -> read(questions(5000)));
		assertThat(many.questions()).isEmpty();
		assertThat(many.problems()).hasSize(1);
		assertThat(many.problems().get(0).code()).isEqualTo("exams.questions.many");
	}

	@Test
	void twoMegabytesAreRefusedAtOnce() {
		Pasted pasted = assertTimeout(Duration.ofMillis(200), () -> read("a".repeat(2_000_000)));
		assertThat(problems(pasted)).containsExactly("1 long");
	}

	/** Each pattern looks at them with care. */
	@ParameterizedTest
	@EnumSource(PasteFormat.class)
	void noLongLineTakesLong(PasteFormat format) {
		for (String piece : List.of("\n", " ", "*", "a) ", "A) ", ")", "{", "}", "{=", "::", "_", ".", "1. ", "~", "\\",
				"Javob: ", "A) b\n", "=a#", "**", "__", "Javob: ))))))))))\n")) {
			String text = "Q?\nA) a\n" + piece.repeat(PasteReader.MOST_CHARACTERS / piece.length() - 10);
			assertTimeout(Duration.ofSeconds(5), () -> this.reader.read(text, format), piece);
			assertTimeout(Duration.ofSeconds(5), () -> this.reader.read(text + "x", null), piece);
		}
	}

	@Test
	void braceFullOfSignsTakesNoTime() {
		for (String sign : List.of("~", "=", "~a\n", "=%50%")) {
			String text = "Q {" + sign.repeat(290_000 / sign.length()) + "}";
			Pasted pasted = assertTimeout(Duration.ofSeconds(2), () -> this.reader.read(text, PasteFormat.GIFT), sign);
			assertThat(pasted.problems()).as(sign).hasSizeBetween(1, 50);
		}
		assertThat(problems(this.reader.read("Q {\n=a\n~b\n\n", PasteFormat.GIFT))).containsExactly("1 gift-open");
		assertThat(problems(this.reader.read("Q {\n=a\n~b\n~\n~d}", PasteFormat.GIFT)))
			.containsExactly("4 option-empty");
	}

	@Property(tries = 1000)
	void neverThrowsAndKnowsItsLines(@ForAll("texts") String text, @ForAll PasteFormat format) {
		int lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').split("\n", -1).length;
		for (Pasted pasted : List.of(this.reader.read(text, null), this.reader.read(text, format))) {
			assertThat(pasted.problems()).allSatisfy((problem) -> assertThat(problem.line()).isBetween(1, lines));
			assertThat(pasted.questions()).allSatisfy((one) -> {
				assertThat(one.line()).isBetween(1, lines);
				assertThat(one.question().text()).isNotBlank();
				assertThat(one.question().hasKey()).isTrue();
				assertThat(one.question().options()).noneMatch((option) -> option.text().isBlank());
			});
		}
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> pieces = Arbitraries.of("A) ", "B) ", "Б) ", "а. ", "1. ", "2) ", "*", "+", "**", "{", "}",
				"=", "~", "#", "::", "->", "\\", "%50%", "Javob: ", "ANSWER: ", "B", "T", "?", "\n", "\n\n", "\r\n",
				"\r", " ", "\t", "\u2028", "London", "word ", "\ufeff", "\ud83d", "\0", "//", "$CATEGORY");
		return Arbitraries.oneOf(pieces.list().ofMaxSize(60).map((all) -> String.join("", all)), Arbitraries.strings());
	}

	private Pasted read(String text) {
		return this.reader.read(text, null);
	}

	private static String questions(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((i) -> "Question?\n*a\nb\n").collect(Collectors.joining("\n"));
	}

	private static List<String> shown(Pasted pasted) {
		return pasted.paper().stream().map(PasteReaderTests::shown).toList();
	}

	private static String shown(PaperQuestion question) {
		String options = question.options().stream().map(PasteReaderTests::shown).collect(Collectors.joining(", "));
		return question.text() + (question.isTest() ? " [" + options + "]" : "")
				+ ((question.sample() != null) ? " {" + question.sample() + "}" : "");
	}

	private static String shown(PaperOption option) {
		return option.text() + (option.correct() ? "!" : "");
	}

	private static List<String> problems(Pasted pasted) {
		return pasted.problems()
			.stream()
			.map((problem) -> problem.line() + " " + problem.code().replaceAll(".*\\.", ""))
			.toList();
	}

}
