package uz.ziyo.shared.workbook;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Finds the first sheet that people see.
 */
final class SheetNames extends DefaultHandler {

	private String first;

	private boolean startsIn1904;

	String first() {
		return this.first;
	}

	boolean startsIn1904() {
		return this.startsIn1904;
	}

	@Override
	public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
		if (name.equals("workbookPr")) {
			String value = attributes.getValue("date1904");
			this.startsIn1904 = "1".equals(value) || "true".equals(value);
		}
		else if (name.equals("sheet") && this.first == null && isVisible(attributes.getValue("state"))) {
			this.first = relation(attributes);
		}
	}

	private static boolean isVisible(String state) {
		return state == null || state.equals("visible");
	}

	/** {@code r:id}, whatever the prefix: the only {@code id} with a namespace. */
	private static String relation(Attributes attributes) {
		for (int i = 0; i < attributes.getLength(); i++) {
			if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
				return attributes.getValue(i);
			}
		}
		return null;
	}

}
