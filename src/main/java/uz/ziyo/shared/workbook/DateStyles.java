package uz.ziyo.shared.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which cell styles show a number as a date.
 */
final class DateStyles extends DefaultHandler {

	private final Map<Integer, String> formats = new HashMap<>();

	private final BitSet dates = new BitSet();

	private boolean inCellStyles;

	private int count;

	boolean isDate(int style) {
		return style >= 0 && this.dates.get(style);
	}

	@Override
	public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
		switch (name) {
			case "numFmt" ->
				this.formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
			case "cellXfs" -> this.inCellStyles = true;
			case "xf" -> style(attributes);
			default -> {
			}
		}
	}

	private void style(Attributes attributes) {
		if (this.inCellStyles) {
			int id = number(attributes.getValue("numFmtId"));
			String format = this.formats.getOrDefault(id,
					(id >= 0 && id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX)
							? BuiltinFormats.getBuiltinFormat(id) : null);
			this.dates.set(this.count++, format != null && DateUtil.isADateFormat(id, format));
		}
	}

	@Override
	public void endElement(String uri, String name, String qualifiedName) {
		if (name.equals("cellXfs")) {
			this.inCellStyles = false;
		}
	}

	private static int number(String text) {
		try {
			return (text == null) ? -1 : Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

}
