package uz.ziyo.shared.api;

import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.springframework.web.multipart.MultipartFile;

/**
 * A body before anyone has looked at it: JSON, or the fields and files of a form.
 */
record RawBody(JsonNode json, Map<String, String> fields, Map<String, MultipartFile> files) {

	/** The request's attribute that keeps it, for those who come after the body. */
	static final String READ = RawBody.class.getName();

	/** A {@link JsonNode}, a text, a file, or null where nothing was sent. */
	Object get(String name) {
		if (this.json != null) {
			return this.json.get(name);
		}
		MultipartFile file = this.files.get(name);
		return (file != null) ? file : this.fields.get(name);
	}

}
