package uz.ziyo.shared.api;

import tools.jackson.core.TokenStreamLocation;

class MalformedJson extends RuntimeException {

	MalformedJson(String problem, TokenStreamLocation location) {
		super("JSON parse error - " + problem.lines().findFirst().orElse("").replaceAll("\\(.*?\\)", "").strip()
				+ ((location != null) ? ": line " + location.getLineNr() + " column " + location.getColumnNr() : ""),
				null, false, false);
	}

}
