package uz.ziyo.shared.apidocs;

import java.util.Locale;

import org.springdoc.core.models.GroupedOpenApi;
import uz.ziyo.shared.api.Dialect;

/**
 * A family of documents, shown as one part of the description.
 */
enum ApiGroup {

	HPA("HPA", new String[] { "/api/v1/**" }, new String[0]),

	EDUMASTER("EduMaster CRM", new String[] { "/api/**" },
			new String[] { "/api/v1/**", "/api/token/**", "/api/token" }),

	ECATALOG("E-Catalog", new String[] { "/api/token/**", "/api/token" }, new String[0]);

	private final String title;

	private final String[] paths;

	private final String[] except;

	ApiGroup(String title, String[] paths, String[] except) {
		this.title = title;
		this.paths = paths;
		this.except = except;
	}

	static ApiGroup of(String path) {
		if (path.startsWith("/api/token")) {
			return ECATALOG;
		}
		return (Dialect.of(path) == Dialect.EDUMASTER) ? EDUMASTER : HPA;
	}

	String title() {
		return this.title;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	GroupedOpenApi described() {
		return GroupedOpenApi.builder()
			.group(key())
			.displayName(this.title)
			.pathsToMatch(this.paths)
			.pathsToExclude(this.except)
			.build();
	}

}
