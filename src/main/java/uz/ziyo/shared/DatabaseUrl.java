package uz.ziyo.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

/**
 * Where the database is, in the driver's terms. User and password are null when the URL
 * does not say them.
 */
record DatabaseUrl(String jdbcUrl, String username, String password) {

	/**
	 * H2 made as like PostgreSQL as it gets. WRITE_DELAY=0 because H2 otherwise loses
	 * commits it has acknowledged when the process is killed.
	 */
	private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

	private static final Pattern POSTGRES = Pattern
		.compile("postgres(?:ql)?://(?:([^/?#]*)@)?([^/?#@]+)(?:/([^?#]*))?(?:\\?(.*))?");

	static DatabaseUrl h2File(Path dataDir) {
		return new DatabaseUrl("jdbc:h2:file:" + dataDir.toAbsolutePath().normalize().resolve("ziyo") + H2_OPTIONS,
				"ziyo", "");
	}

	/**
	 * Reads {@code postgres://user:password@host:port/name?parameters}, percent-encoded
	 * where needed, or takes a {@code jdbc:} URL as it is.
	 * @throws IllegalArgumentException when it is neither; the message does not repeat
	 * the URL, which may hold a password
	 */
	static DatabaseUrl parse(String url) {
		String trimmed = url.trim();
		if (trimmed.startsWith("jdbc:")) {
			return new DatabaseUrl(trimmed, null, null);
		}
		Matcher parts = POSTGRES.matcher(trimmed);
		if (!parts.matches()) {
			throw new IllegalArgumentException(
					"DATABASE_URL must be postgres://user:password@host:port/name or start with jdbc:");
		}
		String user = null;
		String password = null;
		if (parts.group(1) != null) {
			String[] credentials = parts.group(1).split(":", 2);
			user = decode(credentials[0]);
			password = (credentials.length > 1) ? decode(credentials[1]) : null;
		}
		String name = (parts.group(3) != null) ? decode(parts.group(3)) : "";
		String query = (parts.group(4) != null) ? "?" + parts.group(4) : "";
		return new DatabaseUrl("jdbc:postgresql://" + parts.group(2) + "/" + encode(name) + query, user, password);
	}

	boolean isPostgres() {
		return this.jdbcUrl.startsWith("jdbc:postgresql:");
	}

	@Override
	public String toString() {
		return "DatabaseUrl[" + this.jdbcUrl.replaceFirst("[?;].*", "") + "]";
	}

	/** Unlike a form's decoding, leaves a plus as it is. */
	private static String decode(String text) {
		try {
			return StringUtils.uriDecode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("DATABASE_URL has a % that is not followed by two hexadecimal digits");
		}
	}

	/** The driver decodes the name as a form's value. */
	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
