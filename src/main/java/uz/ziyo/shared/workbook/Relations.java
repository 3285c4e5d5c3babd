package uz.ziyo.shared.workbook;

import java.util.HashMap;
import java.util.Map;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which part of the package is what.
 */
final class Relations extends DefaultHandler {

	private final String folder;

	private final Map<String, String> byType = new HashMap<>();

	private final Map<String, String> byId = new HashMap<>();

	Relations(String folder) {
		this.folder = folder;
	}

	/** The part of a kind, or null. */
	String target(String kind) {
		return this.byType.get(kind);
	}

	String byId(String id) {
		return this.byId.get(id);
	}

	@Override
	public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
		String type = attributes.getValue("Type");
		String target = attributes.getValue("Target");
		if (!name.equals("Relationship") || type == null || target == null
				|| "External".equals(attributes.getValue("TargetMode"))) {
			return;
		}
		String part = target.startsWith("/") ? target.substring(1) : this.folder + target;
		this.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
		this.byId.put(attributes.getValue("Id"), part);
	}

}
