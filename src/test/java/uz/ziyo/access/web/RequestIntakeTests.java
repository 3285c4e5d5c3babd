package uz.ziyo.access.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.ServerTest;
import uz.ziyo.testing.SqlCount;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the server does with a body before it knows whose it is. Spoken byte by byte: the
 * answer must come while most of the body is still to be sent.
 */
@ServerTest
class RequestIntakeTests {

	private static final String FILE = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
			+ "Content-Type: application/pdf\r\n\r\n" + "x".repeat(3_000_000);

	private static final String PARTS = "Content-Type: multipart/form-data; boundary=B\r\n";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

	@LocalServerPort
	private int port;

	@Value("${spring.servlet.multipart.location}")
	private Path incoming;

	@Autowired
	private SqlCount sql;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/groups", "/css/any.css", "/swdoc/", "/actuator/health", "/nothing", "/error",
			"/api/v1/login/", "/api/v1/subjects/", "/api/nothing" })
	void aLargeBodyIsRefusedUnreadWhereNoFileIsExpected(String path) throws IOException {
		assertThat(half(path, "", PARTS, FILE)).startsWith("HTTP/1.1 413");
		assertThat(half(path, "", FORM, "a=" + "x".repeat(3_000_000))).startsWith("HTTP/1.1 413");
		assertThat(half(path, "", "Content-Type: application/json\r\n", "{\"a\":")).startsWith("HTTP/1.1 413");
		assertThat(stored()).isZero();
	}

	@Test
	void aFileFromNobodyIsRefusedUnread() throws IOException {
		long group = this.given.group("A1");
		assertThat(half("/api/v1/homework/", "", PARTS, FILE)).startsWith("HTTP/1.1 401").contains("\"detail\"");
		assertThat(half("/groups/" + group + "/homework/new", "", PARTS, FILE)).startsWith("HTTP/1.1 302")
			.contains("/sign-in");
		assertThat(stored()).isZero();
	}

	@Test
	void aFileFromWhoMayNotBringOneIsRefusedUnread() throws IOException {
		String student = "Authorization: Bearer " + this.as.student().accessToken().get() + "\r\n";
		assertThat(half("/api/v1/homework/", student, PARTS, FILE)).startsWith("HTTP/1.1 403").contains("\"detail\"");
		long group = this.given.group("A1");
		String session = session(this.as.student());
		assertThat(half("/groups/" + group + "/homework/new", session, PARTS, FILE)).startsWith("HTTP/1.1 403");
		assertThat(stored()).isZero();
	}

	@Test
	void anUploadThatIsTooLargeIsRefusedUnread() throws IOException {
		String owner = "Authorization: Bearer " + this.as.owner().accessToken().get() + "\r\n";
		assertThat(send("POST /api/v1/homework/", owner + PARTS + "Content-Length: 400000000\r\n", FILE))
			.startsWith("HTTP/1.1 413");
		assertThat(stored()).isZero();
	}

	@Test
	void partsOfUnknownLengthAreForFilesOnly() throws IOException {
		assertThat(send("POST /sign-in", PARTS + "Transfer-Encoding: chunked\r\n", "2dc6c0\r\n" + FILE))
			.startsWith("HTTP/1.1 411");
		assertThat(stored()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST /sign-in", "POST /api/v1/login/", "PUT /api/v1/login/", "POST /nothing" })
	void aFormOfUnknownLengthIsReadNoFurtherThanTheLimit(String request) throws IOException {
		String chunk = "a=" + "x".repeat(3_000_000 - 2);
		assertThat(send(request, FORM + "Transfer-Encoding: chunked\r\n", "2dc6c0\r\n" + chunk + "\r\n0\r\n\r\n"))
			.startsWith("HTTP/1.1 413");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in?a=%zz", "/sign-in?lang=%ff", "/api/v1/groups/?search=%zz",
			"/api/v1/groups/?search=%ff", "/api/groups/?search=%00", "/groups?search=%00", "/css/any.css?v=%zz",
			"/nothing?%zz", "/error?%zz" })
	void aQueryThatCannotBeReadIsABadRequest(String path) throws IOException {
		assertThat(send("GET " + path, "Authorization: Bearer " + this.as.owner().accessToken().get() + "\r\n", ""))
			.satisfies((answer) -> assertBadRequest(path, answer));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/api/v1/login/", "/api/accounts/login/", "/nothing" })
	void aBodyThatCannotBeReadIsABadRequest(String path) throws IOException {
		assertBadRequest(path, send("POST " + path, FORM + "Content-Length: 8\r\n", "name=%zz"));
		assertBadRequest(path, send("POST " + path, FORM + "Content-Length: 8\r\n", "name=%00"));
		assertBadRequest(path,
				send("POST " + path, "Content-Type: multipart/form-data\r\nContent-Length: 4\r\n", "abcd"));
		assertBadRequest(path, send("POST " + path, PARTS + "Content-Length: 60\r\n", FILE.substring(0, 60)));
	}

	@Test
	void aFileOfBrokenPartsIsABadRequest() throws IOException {
		String owner = "Authorization: Bearer " + this.as.owner().accessToken().get() + "\r\n";
		assertBadRequest("/api/v1/homework/", send("POST /api/v1/homework/",
				owner + "Content-Type: multipart/form-data\r\nContent-Length: 4\r\n", "abcd"));
		assertBadRequest("/api/v1/homework/",
				send("POST /api/v1/homework/", owner + PARTS + "Content-Length: 60\r\n", FILE.substring(0, 60)));
		assertThat(stored()).isZero();
	}

	@Test
	void aSessionIsReadOnceARequestAndWrittenOnceAMinute() throws IOException {
		String session = session(this.as.owner());
		assertThat(send("GET /profile", session, "")).startsWith("HTTP/1.1 200");
		assertThat(this.sql.ofSessionsDuring(() -> send("GET /profile", session, ""))).hasSize(1)
			.allMatch((statement) -> statement.startsWith("SELECT"));
		assertThat(this.sql.ofSessionsDuring(() -> send("GET /sign-in", "", ""))).isEmpty();
	}

	@Test
	void aProgramInABrowserCanReadTheRefusal() throws IOException {
		assertThat(half("/api/v1/login/", "Origin: https://a.example\r\n", PARTS, FILE)).startsWith("HTTP/1.1 413")
			.contains("Access-Control-Allow-Origin: https://a.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH" })
	void formsOfEveryMethodAreRead(String method) throws IOException {
		String owner = "Authorization: Bearer " + this.as.owner().accessToken().get() + "\r\n";
		long id = this.given.group("A1");
		String path = method.equals("POST") ? "/api/v1/subjects/" : "/api/v1/groups/" + id + "/";
		assertThat(send(method + " " + path, owner + FORM + "Content-Length: 8\r\n", "name=%20"))
			.startsWith("HTTP/1.1 400")
			.contains("This field may not be blank.");
	}

	private static void assertBadRequest(String path, String answer) {
		assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception");
		if (path.startsWith("/api/v1/")) {
			assertThat(answer).contains("{\"detail\":");
		}
		else if (path.startsWith("/api/")) {
			assertThat(answer).contains("\"error\":\"");
		}
		else {
			assertThat(answer).contains("lang=\"uz\"");
		}
	}

	private String session(As.Someone someone) throws IOException {
		String page = send("GET /sign-in", "", "");
		Matcher cookie = Pattern.compile("csrf=([^;]+)").matcher(page);
		Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)").matcher(page);
		assertThat(cookie.find() && token.find()).isTrue();
		String form = "username=" + someone.username() + "&password=" + someone.password() + "&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		String signedIn = send("POST /sign-in",
				FORM + "Cookie: csrf=" + cookie.group(1) + "\r\nContent-Length: " + form.length() + "\r\n", form);
		Matcher session = Pattern.compile("ziyo=([^;]+)").matcher(signedIn);
		assertThat(session.find()).as(signedIn).isTrue();
		return "Cookie: ziyo=" + session.group(1) + "\r\n";
	}

	/** Announces three hundred megabytes, and sends what there is. */
	private String half(String path, String headers, String type, String body) throws IOException {
		return send("POST " + path, headers + type + "Content-Length: 300000000\r\n", body);
	}

	private String send(String request, String headers, String body) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5000);
			socket.getOutputStream()
				.write((request + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body)
					.getBytes(StandardCharsets.ISO_8859_1));
			return answer(socket.getInputStream());
		}
	}

	/** Up to where the next one could begin. */
	private static String answer(InputStream in) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			bytes.write(buffer, 0, read);
			String text = bytes.toString(StandardCharsets.UTF_8);
			int headers = text.indexOf("\r\n\r\n");
			if (headers >= 0 && (!text.contains("Transfer-Encoding: chunked") || text.endsWith("0\r\n\r\n"))) {
				return text;
			}
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private long stored() throws IOException {
		if (Files.notExists(this.incoming)) {
			return 0;
		}
		try (Stream<Path> files = Files.list(this.incoming)) {
			return files.count();
		}
	}

}
