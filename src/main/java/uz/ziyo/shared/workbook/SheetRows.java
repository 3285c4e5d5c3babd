package uz.ziyo.shared.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gathers the cells of each row, and passes rows on that are not empty.
 */
final class SheetRows extends DefaultHandler {

	/** As many as a cell can hold. */
	private static final int MAX_TEXT = 32_767;

	private final List<String> strings;

	private final DateStyles dates;

	private final boolean startsIn1904;

	private final WorkbookReader.RowReader reader;

	private final String[] cells;

	private final StringBuilder value = new StringBuilder();

	private int row;

	private int column;

	private String type;

	private int style;

	private boolean inValue;

	private boolean inPhonetic;

	SheetRows(List<String> strings, DateStyles dates, boolean startsIn1904, int columns,
			WorkbookReader.RowReader reader) {
		this.strings = strings;
		this.dates = dates;
		this.startsIn1904 = startsIn1904;
		this.cells = new String[columns];
		this.reader = reader;
	}

	@Override
	public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
		switch (name) {
			case "row" -> startRow(attributes.getValue("r"));
			case "c" -> startCell(attributes);
			case "rPh" -> this.inPhonetic = true;
			case "v", "t" -> this.inValue = !this.inPhonetic;
			default -> {
			}
		}
	}

	private void startRow(String number) throws SAXException {
		this.row = (number == null) ? this.row + 1 : number(number);
		this.column = -1;
		Arrays.fill(this.cells, "");
	}

	private void startCell(Attributes attributes) throws SAXException {
		String reference = attributes.getValue("r");
		this.column = (reference == null) ? this.column + 1 : column(reference);
		this.type = attributes.getValue("t");
		String index = attributes.getValue("s");
		this.style = (index == null) ? 0 : number(index);
		this.value.setLength(0);
	}

	private static int column(String reference) {
		int column = 0;
		for (int i = 0; i < reference.length() && i < 3 && reference.charAt(i) >= 'A'
				&& reference.charAt(i) <= 'Z'; i++) {
			column = column * 26 + reference.charAt(i) - 'A' + 1;
		}
		return column - 1;
	}

	@Override
	public void characters(char[] letters, int start, int length) throws SAXException {
		if (this.inValue) {
			this.value.append(letters, start, length);
			if (this.value.length() > MAX_TEXT) {
				throw new SAXException(new TooLarge());
			}
		}
	}

	@Override
	public void endElement(String uri, String name, String qualifiedName) throws SAXException {
		switch (name) {
			case "v", "t" -> this.inValue = false;
			case "rPh" -> this.inPhonetic = false;
			case "c" -> endCell();
			case "row" -> endRow();
			default -> {
			}
		}
	}

	private void endCell() throws SAXException {
		if (this.column >= 0 && this.column < this.cells.length && !this.value.isEmpty()) {
			this.cells[this.column] = text().strip();
		}
	}

	private void endRow() {
		for (String cell : this.cells) {
			if (!cell.isEmpty()) {
				this.reader.row(this.row, List.of(this.cells));
				return;
			}
		}
	}

	private String text() throws SAXException {
		String raw = this.value.toString();
		if (this.type == null || this.type.equals("n")) {
			return number(raw, this.dates.isDate(this.style));
		}
		if (this.type.equals("s")) {
			int index = number(raw.strip());
			if (index >= this.strings.size()) {
				throw new SAXException("No such text");
			}
			return this.strings.get(index);
		}
		return raw;
	}

	private String number(String raw, boolean date) throws SAXException {
		try {
			BigDecimal number = new BigDecimal(raw.strip());
			if (date && DateUtil.isValidExcelDate(number.doubleValue())) {
				return date(number.doubleValue());
			}
			if (Math.abs((long) number.scale()) > 400) {
				return raw;
			}
			// What was typed as 0.1 may be kept as 0.10000000000000001.
			BigDecimal rounded = number.round(new java.math.MathContext(15)).stripTrailingZeros();
			return rounded.toPlainString();
		}
		catch (NumberFormatException ex) {
			throw new SAXException("No number", ex);
		}
	}

	private String date(double days) {
		LocalDateTime moment = DateUtil.getLocalDateTime(days, this.startsIn1904, true);
		if (moment == null) {
			return "";
		}
		if (days < 1) {
			return moment.toLocalTime().withNano(0).toString();
		}
		return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString()
				: moment.withNano(0).toString();
	}

	private static int number(String text) throws SAXException {
		try {
			int number = Integer.parseInt(text);
			if (number >= 0) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Told below, like a negative one.
		}
		throw new SAXException("Not a number: " + text);
	}

}
