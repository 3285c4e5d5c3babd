package uz.ziyo.shared.api;

import java.util.regex.Pattern;

import tools.jackson.core.TokenStreamLocation;

class MalformedJson extends RuntimeException {

	/** In which the parser tells of itself; they may stand in each other. */
	private static final Pattern IN_PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)");

	/** What it advises the programmer, with names of its own. */
	private static final Pattern ADVICE = Pattern.compile("[:,;]?[^:,;]*`.*");

	MalformedJson(String problem, TokenStreamLocation location) {
		super("JSON parse error - " + plain(problem.lines().findFirst().orElse(""))
				+ ((location != null) ? ": line " + location.getLineNr() + " column " + location.getColumnNr() : ""),
				null, false, false);
	}

	private static String plain(String problem) {
		String text = problem;
		String longer;
		do {
			longer = text;
			text = IN_PARENTHESES.matcher(longer).replaceAll("");
		}
		while (!text.equals(longer));
		return ADVICE.matcher(text).replaceFirst("").strip();
	}

}
