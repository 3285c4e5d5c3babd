package uz.ziyo.exams.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.PaperRules;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.imports.ImportReader;
import uz.ziyo.shared.imports.ImportRow;
import uz.ziyo.shared.workbook.SheetHeadings;

/**
 * Reads questions out of a workbook: a row each, the options in columns of their own, the
 * right one named by its letter. A row without options is a written question.
 */
@Component
class QuestionSheetReader {

	/** The text of the template's example row, which is no question. */
	static final String EXAMPLE = "exams.import.example";

	private final ImportReader<QuestionColumn> reader;

	QuestionSheetReader(SheetHeadings headings) {
		this.reader = new ImportReader<>(headings, QuestionColumn.class, PaperRules.MOST_QUESTIONS, QuestionColumn.TEXT,
				headings.inEveryLanguage(EXAMPLE), "exams.import.empty");
	}

	/**
	 * @throws Refused at {@code file}, where it can't be read or lacks its headings
	 */
	QuestionSheet read(Path file) {
		List<PaperQuestion> ready = new ArrayList<>();
		List<Integer> same = new ArrayList<>();
		ImportReader.Rows<QuestionColumn> rows = this.reader.read(file, (row) -> question(row).ifPresent((question) -> {
			ready.add(question);
			if (question.hasSameOptions()) {
				same.add(row.number());
			}
		}));
		return new QuestionSheet(rows.count(), ready, rows.problems(), same);
	}

	private static Optional<PaperQuestion> question(ImportRow<QuestionColumn> row) {
		String text = row.cell(QuestionColumn.TEXT);
		if (text.isBlank()) {
			row.problem(QuestionColumn.TEXT, "exams.paste.no-text");
		}
		requireAtMost(row, QuestionColumn.TEXT, PaperRules.MAX_TEXT);
		List<QuestionColumn> filled = Arrays.stream(QuestionColumn.values())
			.filter((column) -> column.isOption() && !row.cell(column).isBlank())
			.toList();
		filled.forEach((column) -> requireAtMost(row, column, PaperRules.MAX_OPTION));
		return filled.isEmpty() ? written(row, text) : test(row, text, filled);
	}

	private static void requireAtMost(ImportRow<QuestionColumn> row, QuestionColumn column, int characters) {
		if (row.cell(column).length() > characters) {
			row.problem(column, "exams.text.long", characters);
		}
	}

	private static Optional<PaperQuestion> written(ImportRow<QuestionColumn> row, String text) {
		String answer = row.cell(QuestionColumn.ANSWER);
		String sample = row.cell(QuestionColumn.SAMPLE).isBlank() ? answer : row.cell(QuestionColumn.SAMPLE);
		requireAtMost(row, QuestionColumn.SAMPLE, PaperRules.MAX_SAMPLE);
		return row.isWrong() ? Optional.empty() : Optional
			.of(new PaperQuestion(0, QuestionType.WRITTEN, text, 0, sample.isBlank() ? null : sample, List.of()));
	}

	private static Optional<PaperQuestion> test(ImportRow<QuestionColumn> row, String text,
			List<QuestionColumn> filled) {
		QuestionColumn right = right(row, filled);
		if (filled.size() == 1) {
			row.problem(filled.get(0), "exams.paste.one-option");
		}
		List<PaperOption> options = new ArrayList<>();
		filled.forEach(
				(column) -> options.add(new PaperOption(0, row.cell(column), column == right, options.size() + 1)));
		return row.isWrong() ? Optional.empty()
				: Optional.of(new PaperQuestion(0, QuestionType.TEST, text, 0, null, options));
	}

	/** By its letter, or by its words. */
	private static QuestionColumn right(ImportRow<QuestionColumn> row, List<QuestionColumn> filled) {
		String answer = row.cell(QuestionColumn.ANSWER).strip();
		if (answer.isEmpty()) {
			row.problem(QuestionColumn.ANSWER, "exams.paste.no-key");
			return null;
		}
		String letter = latin(answer.toUpperCase(Locale.ROOT).replaceFirst("[.)]$", ""));
		for (QuestionColumn column : filled) {
			if (column.name().equals(letter) || row.cell(column).strip().equalsIgnoreCase(answer)) {
				return column;
			}
		}
		row.problem(QuestionColumn.ANSWER, "exams.import.answer-unknown");
		return null;
	}

	/** Typed on a Cyrillic keyboard, they look the same. */
	private static String latin(String letter) {
		return letter.replace('А', 'A').replace('В', 'B').replace('С', 'C').replace('Е', 'E');
	}

}
