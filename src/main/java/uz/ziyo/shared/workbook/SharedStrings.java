package uz.ziyo.shared.workbook;

import java.util.ArrayList;
import java.util.List;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that cells refer to by number.
 */
final class SharedStrings extends DefaultHandler {

	private final List<String> texts = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private boolean inText;

	private boolean inPhonetic;

	List<String> all() {
		return this.texts;
	}

	@Override
	public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
		switch (name) {
			case "si" -> this.text.setLength(0);
			case "rPh" -> this.inPhonetic = true;
			case "t" -> this.inText = !this.inPhonetic;
			default -> {
			}
		}
	}

	@Override
	public void characters(char[] letters, int start, int length) {
		if (this.inText) {
			this.text.append(letters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String name, String qualifiedName) {
		switch (name) {
			case "si" -> this.texts.add(this.text.isEmpty() ? "" : this.text.toString());
			case "rPh" -> this.inPhonetic = false;
			case "t" -> this.inText = false;
			default -> {
			}
		}
	}

}
