package uz.ziyo.shared.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * One sheet of a {@link WorkbookWriter}, written from top to bottom. What does not fit on
 * it goes on in a next one that looks the same.
 */
public final class SheetWriter {

	private static final int WIDTH_OF_A_LETTER = 256;

	/** Left free below the rows, for what is said of all of them. */
	private static final int CLOSING_ROWS = 8;

	private final WorkbookWriter workbook;

	private final String name;

	/** Those that are full already. */
	private final List<FullSheet> full = new ArrayList<>();

	private SXSSFSheet sheet;

	private int rows;

	private int[] widths = {};

	private Object[] titles = {};

	private boolean landscape;

	private boolean firstColumnKept;

	/** Of the columns with money, as they go by. */
	private final ColumnSums sums = new ColumnSums();

	SheetWriter(WorkbookWriter workbook, String name) {
		this.workbook = workbook;
		this.name = name;
		this.sheet = workbook.create(name);
	}

	/** Goes on where the sheet has no room left. */
	private void next() {
		this.full.add(new FullSheet(this.sheet, this.rows));
		this.sheet = this.workbook.create(WorkbookWriter.named(this.name, "(" + (this.full.size() + 1) + ")"));
		this.rows = 0;
		if (this.landscape) {
			landscape();
		}
		heading(this.titles);
		if (this.firstColumnKept) {
			keepFirstColumn();
		}
	}

	/** Widths of the columns, in letters. */
	public SheetWriter widths(int... letters) {
		this.widths = letters;
		return this;
	}

	/**
	 * What belongs to the end: for each new cell POI looks through the columns that are
	 * described, so they are described when there are no more cells to come.
	 */
	void finish() {
		this.full.forEach((one) -> describeColumns(one.sheet()));
		describeColumns(this.sheet);
	}

	private void describeColumns(SXSSFSheet described) {
		for (int column = 0; column < this.widths.length; column++) {
			described.setColumnWidth(column, this.widths[column] * WIDTH_OF_A_LETTER);
		}
	}

	/** The line of column titles, which stays in view. */
	public SheetWriter heading(Object... titles) {
		this.titles = titles;
		subheading(titles);
		this.sheet.createFreezePane(0, this.rows);
		return this;
	}

	/** A line of column titles further down. */
	public SheetWriter subheading(Object... titles) {
		Row row = this.sheet.createRow(this.rows++);
		for (int column = 0; column < titles.length; column++) {
			Cell cell = row.createCell(column);
			Cells.fill(cell, titles[column]);
			cell.setCellStyle(this.workbook.heading());
		}
		return this;
	}

	/** The first column stays in view as well: the heading is there already. */
	public SheetWriter keepFirstColumn() {
		this.firstColumnKept = true;
		this.sheet.createFreezePane(1, this.rows);
		return this;
	}

	/** Lets the reader filter by what stands under the heading in the first row. */
	public SheetWriter filter(int columns) {
		this.full.forEach((one) -> filter(one.sheet(), one.rows(), columns));
		filter(this.sheet, this.rows, columns);
		return this;
	}

	private static void filter(SXSSFSheet sheet, int rows, int columns) {
		sheet.setAutoFilter(new CellRangeAddress(0, Math.max(rows - 1, 0), 0, columns - 1));
	}

	/**
	 * @param values text, numbers ({@link BigDecimal} as money), dates, {@link Shaded},
	 * {@link Formula}, or null
	 */
	public SheetWriter row(Object... values) {
		if (this.rows >= this.workbook.mostRows() - CLOSING_ROWS) {
			next();
		}
		Row row = this.sheet.createRow(this.rows++);
		for (int column = 0; column < values.length; column++) {
			boolean shaded = values[column] instanceof Shaded;
			Object value = shaded ? ((Shaded) values[column]).value() : values[column];
			Shade shade = shaded ? ((Shaded) values[column]).shade() : null;
			if (value != null || shade != null) {
				Cell cell = row.createCell(column);
				Cells.fill(cell, value);
				this.sums.add(column, value);
				CellStyle style = this.workbook.style(value, shade);
				if (style != null) {
					cell.setCellStyle(style);
				}
			}
		}
		return this;
	}

	/**
	 * What is above it added up, on the sheets before as well, without what a filter
	 * hides. Belongs after {@link #filter}, which so leaves it where it is.
	 */
	public SheetWriter totals(String label, int... columns) {
		Object[] cells = new Object[Arrays.stream(columns).max().orElse(0) + 1];
		cells[0] = label;
		for (int column : columns) {
			cells[column] = this.sums.total(column, this.full, this.rows);
		}
		return closing(cells);
	}

	/** A line below the others that speaks of all of them. */
	public SheetWriter closing(Object... values) {
		Row row = this.sheet.createRow(this.rows++);
		for (int column = 0; column < values.length; column++) {
			if (values[column] != null) {
				Cell cell = row.createCell(column);
				Cells.fill(cell, values[column]);
				cell.setCellStyle(this.workbook.total(values[column]));
			}
		}
		return this;
	}

	/** A remark below everything, the label in the first cell and the text beside it. */
	public SheetWriter remark(String label, String text) {
		Row row = this.sheet.createRow(this.rows++);
		Cells.fill(row.createCell(0), label);
		Cell cell = row.createCell(1);
		Cells.fill(cell, text);
		CellStyle style = this.workbook.style(text, null);
		if (style != null) {
			cell.setCellStyle(style);
		}
		return this;
	}

	/** As the sheet counts, the heading too. */
	public int rows() {
		return this.rows;
	}

	/** A note at a cell of the heading, shown when the pointer is on it. */
	public SheetWriter note(int column, String text) {
		CreationHelper helper = this.sheet.getWorkbook().getCreationHelper();
		ClientAnchor anchor = helper.createClientAnchor();
		anchor.setCol1(column);
		anchor.setCol2(column + 3);
		anchor.setRow1(1);
		anchor.setRow2(6);
		Comment comment = this.sheet.createDrawingPatriarch().createCellComment(anchor);
		comment.setString(helper.createRichTextString(text));
		comment.setAddress(0, column);
		return this;
	}

	/**
	 * Offers the values of another sheet's first column, from its second row on, to the
	 * cells of a column.
	 */
	public SheetWriter choices(int column, int lastRow, SheetWriter values) {
		if (values.rows < 2) {
			return this;
		}
		DataValidationHelper helper = this.sheet.getDataValidationHelper();
		String range = quoted(values.sheet) + "$A$2:$A$" + values.rows;
		DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(range),
				new CellRangeAddressList(1, lastRow, column, column));
		validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
		validation.setShowErrorBox(true);
		this.sheet.addValidationData(validation);
		return this;
	}

	static String quoted(SXSSFSheet sheet) {
		return "'" + sheet.getSheetName().replace("'", "''") + "'!";
	}

	/** On paper: one page wide, lying, the heading repeated. */
	public SheetWriter landscape() {
		this.landscape = true;
		this.sheet.getPrintSetup().setLandscape(true);
		this.sheet.setFitToPage(true);
		this.sheet.getPrintSetup().setFitWidth((short) 1);
		this.sheet.getPrintSetup().setFitHeight((short) 0);
		this.sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
		return this;
	}

	/**
	 * Money that the sheet works out itself. Never made of what somebody has typed.
	 *
	 * @param text without the sign of equality
	 * @param value what it comes to
	 */
	public record Formula(String text, BigDecimal value) {
	}

	record FullSheet(SXSSFSheet sheet, int rows) {
	}

	/** A value on a background that says something. */
	public record Shaded(Object value, Shade shade) {
	}

}
