package uz.ziyo.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

/**
 * Who may do what, as {@code access-table.txt} says it.
 */
final class AccessTable {

	/** The four who may ask. */
	enum Who {

		NONE, S, E, O

	}

	private AccessTable() {
	}

	/** By method and path. */
	static Map<String, Map<Who, String>> read() {
		Map<String, Map<Who, String>> table = new LinkedHashMap<>();
		for (String line : text().split("\n")) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] cells = line.split("\\|");
			String[] request = cells[0].strip().split("\\s+");
			Map<Who, String> expected = new EnumMap<>(Who.class);
			for (int i = 1; i < cells.length; i++) {
				String[] cell = cells[i].strip().split("\\s+");
				expected.put(Who.valueOf(cell[0].toUpperCase()), cell[1]);
			}
			if (expected.size() != Who.values().length) {
				throw new IllegalStateException("Four principals are needed: " + line);
			}
			for (String method : request[0].split(",")) {
				if (table.put(method + " " + request[1], expected) != null) {
					throw new IllegalStateException("Twice in the table: " + method + " " + request[1]);
				}
			}
		}
		return table;
	}

	private static String text() {
		try {
			return new ClassPathResource("access-table.txt").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
