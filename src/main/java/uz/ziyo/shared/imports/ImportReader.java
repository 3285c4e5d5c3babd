package uz.ziyo.shared.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import uz.ziyo.shared.Refused;
import uz.ziyo.shared.workbook.SheetColumn;
import uz.ziyo.shared.workbook.SheetColumns;
import uz.ziyo.shared.workbook.SheetHeadings;
import uz.ziyo.shared.workbook.SheetProblem;
import uz.ziyo.shared.workbook.WorkbookReader;

/**
 * Goes through the rows of uploaded workbooks of one kind: finds the columns and leaves
 * out the template's example and what stands below the rows of a download.
 */
public final class ImportReader<C extends Enum<C> & SheetColumn> {

	private final SheetHeadings headings;

	private final Class<C> columns;

	private final int most;

	private final C exampleColumn;

	private final Set<String> examples;

	private final String empty;

	/**
	 * @param most how many rows may be filled
	 * @param exampleColumn where the template's example is known by
	 * @param examples what stands there, as {@link SheetHeadings#plain} has it
	 * @param empty what is said of a workbook without rows
	 */
	public ImportReader(SheetHeadings headings, Class<C> columns, int most, C exampleColumn, Set<String> examples,
			String empty) {
		this.headings = headings;
		this.columns = columns;
		this.most = most;
		this.exampleColumn = exampleColumn;
		this.examples = examples;
		this.empty = empty;
	}

	/**
	 * @param reader takes each row as it comes
	 * @return all rows, so that more can be said against them
	 * @throws Refused at {@code file}, where it can't be read, lacks its headings or has
	 * no rows
	 */
	public Rows<C> read(Path file, Consumer<ImportRow<C>> reader) {
		Reading reading = new Reading(reader);
		WorkbookReader workbook = WorkbookReader.upTo(this.most, SheetHeadings.COLUMNS)
			.besides(SheetHeadings.ROWS_BELOW + 1);
		workbook.read(file, reading::row);
		workbook.requireNoMore(reading.rows.size());
		if (reading.rows.isEmpty()) {
			throw Refused.at("file", this.empty);
		}
		return new Rows<>(reading.rows);
	}

	/** All rows of a workbook. */
	public record Rows<C extends Enum<C> & SheetColumn>(List<ImportRow<C>> rows) {

		public int count() {
			return this.rows.size();
		}

		/** As they come in the sheet. */
		public List<SheetProblem> problems() {
			return this.rows.stream()
				.flatMap((row) -> row.problems().stream())
				.sorted(Comparator.comparingInt(SheetProblem::row))
				.toList();
		}

	}

	private final class Reading {

		private final Consumer<ImportRow<C>> reader;

		private final List<ImportRow<C>> rows = new ArrayList<>();

		private SheetColumns<C> found;

		Reading(Consumer<ImportRow<C>> reader) {
			this.reader = reader;
		}

		void row(int number, List<String> cells) {
			if (this.found == null) {
				this.found = ImportReader.this.headings.find(ImportReader.this.columns, cells);
				return;
			}
			ImportRow<C> row = new ImportRow<>(number, cells, this.found);
			if (!isExample(row) && !ImportReader.this.headings.isBelowTheRows(cells)) {
				this.rows.add(row);
				this.reader.accept(row);
			}
		}

		private boolean isExample(ImportRow<C> row) {
			return ImportReader.this.examples.contains(SheetHeadings.plain(row.cell(ImportReader.this.exampleColumn)));
		}

	}

}
