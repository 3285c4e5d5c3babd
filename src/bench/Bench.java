import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Starts a PostgreSQL and the application on loopback, fills them, and measures with wrk. Started by run.sh. Everything it
 * starts ends with it, also after Ctrl-C.
 */
class Bench {

	private static final String USERNAME = "direktor";

	private static final String PASSWORD = "bench-2026";

	private static final int CONNECTIONS = 16;

	/** So few that Java's compiler, which has to share the processors with them, comes to its work. */
	private static final int WARM_UP_CONNECTIONS = 2;

	/** A round of warming up; there are more of them until two in a row are no faster than those before. */
	private static final int WARM_UP_SECONDS = 10;

	private static final int MOST_WARM_UPS = Integer.getInteger("bench.warm-ups", 12);

	private static final double STILL_FASTER = 1.05;

	private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

	/** Only rows whose title this finds. */
	private static final Pattern ONLY = Pattern.compile(System.getProperty("bench.only", ""));

	/** Of the fresh groups, the first that no warming up has used. */
	private static final int FIRST_MEASURED = 116_000;

	/** Those before him have results of all exams. */
	private static final int FIRST_SITTER = 1026;

	private static final Path SOURCES = Path.of("src", "bench");

	private final Path work;

	private final List<Row> rows = new ArrayList<>();

	private EmbeddedPostgres postgres;

	private Process server;

	private Process wrk;

	private String url;

	private String token;

	private Bench(Path work) {
		this.work = work;
	}

	public static void main(String[] arguments) throws Exception {
		Bench bench = new Bench(Files.createTempDirectory("ziyo-bench"));
		Runtime.getRuntime().addShutdownHook(new Thread(bench::stop));
		bench.run();
		System.exit(0);
	}

	private void run() throws Exception {
		say("Starting PostgreSQL");
		this.postgres = EmbeddedPostgres.builder()
			.setDataDirectory(this.work.resolve("postgres"))
			// As on a server: a commit is on the disk before it is answered.
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("fsync", "on")
			.setServerConfig("shared_buffers", "256MB")
			.setServerConfig("max_wal_size", "2GB")
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.start();
		sql("postgres", "create database ziyo");
		sql("ziyo", "create extension pg_stat_statements");
		say("Starting the application");
		startServer();
		say("Filling in 300,000 marks, 200,000 scores, 24,000 payments, 3,000 expenses, 60 exams and 1,500 results");
		sql("ziyo", Files.readString(SOURCES.resolve("fill.sql")));
		sql("ziyo", Files.readString(SOURCES.resolve("fill-money.sql")));
		sql("ziyo", Files.readString(SOURCES.resolve("fill-exams.sql")));
		sql("ziyo", Files.readString(SOURCES.resolve("fill-results.sql")));
		sql("ziyo", "vacuum analyze");
		this.token = match("\"access\"\\s*:\\s*\"([^\"]+)\"", send(post("/api/v1/login/", "application/json",
				"{\"username\":\"%s\",\"password\":\"%s\"}".formatted(USERNAME, PASSWORD)), client()).body());
		say("Measuring; each row is warmed up for as long as it gets faster");
		measure();
		print();
	}

	private void measure() throws Exception {
		String json = "wrk.headers['Authorization'] = 'Bearer " + this.token
				+ "'\nwrk.headers['Content-Type'] = 'application/json'\n";
		row("the floor: `GET subjects/1/`", 0, json + get("'/api/v1/subjects/1/'"));
		row("`GET groups/` (100 groups with totals)", 1500, json + get("'/api/v1/groups/'"));
		row("`GET groups/rating/`", 1500, json + get("'/api/v1/groups/rating/'"));
		row("`GET students/?group_id=`", 3000, json + get("'/api/v1/students/?group_id=' .. (i % 100 + 1)"));
		row("`GET students/rating/?group_id=`", 3000,
				json + get("'/api/v1/students/rating/?group_id=' .. (i % 100 + 1)"));
		whole("`GET attendance/`, whole", "/api/v1/attendance/", 2);
		row("`PATCH attendance/{id}/`", 2500, json + request("PATCH", "'/api/v1/attendance/' .. (i * 7919 % 300000 + 1) .. '/'",
				"'{\"status\":\"' .. (i % 2 == 0 and 'keldi' or 'kechikdi') .. '\"}'"));
		row("`POST scores/`", 1700, json + request("POST", "'/api/v1/scores/'",
				"string.format('{\"student\":%d,\"group\":%d,\"score\":%d}', 1001 + i * 7919 % 2000, math.floor(i * 7919 % 2000 / 20) + 1, i % 101)"));
		row("`POST attendance/bulk_create/`, again", 3000,
				json + request("POST", "'/api/v1/attendance/bulk_create/'", "'{\"group_id\":' .. (i % 100 + 1) .. '}'"));
		row("`POST login/`", 45, "wrk.headers['Content-Type'] = 'application/json'\n" + request("POST", "'/api/v1/login/'",
				"string.format('{\"username\":\"student%d\",\"password\":\"" + PASSWORD + "\"}', 1001 + i % 2000)"));
		money(json);
		exams(json);
		pages();
		sittings();
		// Last, for what it leaves behind is nothing that a centre has.
		sql("ziyo", Files.readString(SOURCES.resolve("fresh-groups.sql")));
		row("`POST attendance/bulk_create/`, fresh (20 students)", 1000, json + request("POST", "'/api/v1/attendance/bulk_create/'", "'{\"group_id\":' .. (FIRST + i) .. '}'"));
	}

	private void money(String json) throws Exception {
		row("`GET dashboard/`", 4000, json + get("'/api/v1/dashboard/'"));
		row("`GET expenses/`, whole (3,000)", 250, json + get("'/api/v1/expenses/'"));
		whole("`GET payments/`, whole (24,000 with months)", "/api/v1/payments/", 0.35);
		row("`GET payments/`, whole, 16 at once", 5, json + get("'/api/v1/payments/'"));
		// Each round begins at months of its own: nobody pays one twice.
		row("`POST payments/`", 1500, json + "local begun = os.time() - " + System.currentTimeMillis() / 1000 + "\n"
				+ request("POST", "'/api/v1/payments/'",
						"string.format('{\"student\":%d,\"group\":%d,\"amount\":\"600000.00\",\"months\":[{\"year\":%d,\"month\":%d}]}', "
								+ "1001 + i % 2000, math.floor(i % 2000 / 20) + 1, "
								+ "2026 + math.floor((begun + math.floor(i / 2000)) / 12), (begun + math.floor(i / 2000)) % 12 + 1)"));
	}

	private void exams(String json) throws Exception {
		row("`GET exams/{id}/` (40 questions)", 1700, json + get("'/api/v1/exams/' .. (i % 60 + 1) .. '/'"));
		row("`GET exam-results/`, whole (1,500)", 500, json + get("'/api/v1/exam-results/'"));
		String question = """
				local options = {}
				for o = 1, 4 do
				  options[o] = '{"text":"She goes to school, ' .. o .. '","is_correct":' .. (o == 2 and 'true' or 'false') .. ',"order":' .. o .. '}'
				end
				local questions = {}
				for q = 1, 40 do
				  questions[q] = '{"text":"Which sentence is correct? ' .. q .. '","type":"test","order":' .. q .. ',"options":['
				    .. table.concat(options, ',') .. ']}'
				end
				local paper = table.concat(questions, ',')
				""";
		row("`POST exams/` (40 questions × 4)", 450, json + question + request("POST", "'/api/v1/exams/'",
				"'{\"title\":\"Imtihon\",\"subject\":' .. (i % 4 + 1) .. ',\"time_limit\":30,\"questions\":[' .. paper .. ']}'"));
	}

	/** Students who sit exams: the programs of all 2,000 and the browsers of some. */
	private void sittings() throws Exception {
		String[] titles = { "`POST exams/enter-code/`", "`POST exams/{id}/submit/` (40 answers)", "autosave of one answer" };
		if (Stream.of(titles).noneMatch((title) -> ONLY.matcher(title).find())) {
			return;
		}
		say("Signing in the students");
		List<String> tokens = IntStream.range(1001, 3001).parallel().mapToObj(this::studentToken).toList();
		String signedIn = "local tokens = {'" + String.join("','", tokens) + "'}\n"
				+ "local function headers(s) return {['Authorization'] = 'Bearer ' .. tokens[s + 1], ['Content-Type'] = 'application/json'} end\n";
		row(titles[0], 1700, signedIn + "local i = OFFSET\nrequest = function() i = i + 1; local e = i % 60; "
				+ "return wrk.format('POST', '/api/v1/exams/enter-code/', headers(" + (FIRST_SITTER - 1001) + " + e), "
				+ "'{\"code\":\"BENC' .. string.char(65 + math.floor((e + 1) / 8)) .. ((e + 1) % 8 + 2) .. '\"}') end\n");
		autosave(titles[2]);
		// A student hands in each exam once: every round has pairs of its own.
		row(titles[1], 900, signedIn + """
				local i = (FIRST - 100000) * 3
				local papers = {}
				for e = 1, 60 do
				  local answers = {}
				  for q = 1, 40 do
				    local question = (e - 1) * 40 + q
				    answers[q] = '{"question_id":' .. question .. ',"option_id":' .. (question - 1) * 4 + 1 + q % 4 .. '}'
				  end
				  papers[e] = '{"answers":[' .. table.concat(answers, ',') .. ']}'
				end
				request = function()
				  i = i + 1
				  local e = math.floor(i / 1900) % 60 + 1
				  return wrk.format('POST', '/api/v1/exams/' .. e .. '/submit/', headers(100 + i % 1900), papers[e])
				end
				""");
	}

	private String studentToken(int student) {
		try {
			return match("\"access\"\\s*:\\s*\"([^\"]+)\"", send(post("/api/v1/login/", "application/json",
					"{\"username\":\"student%d\",\"password\":\"%s\"}".formatted(student, PASSWORD)), client()).body());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Of students who have begun an exam above, each at his browser. */
	private void autosave(String title) throws Exception {
		List<String> saves = new ArrayList<>();
		for (int student = FIRST_SITTER; student < FIRST_SITTER + 20; student++) {
			CookieManager cookies = new CookieManager();
			HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
			signIn(browser, "student" + student);
			int exam = student - FIRST_SITTER + 1;
			String code = "BENC" + (char) (65 + exam / 8) + (exam % 8 + 2);
			String start = send(to("/sittings/start?code=" + code).GET(), browser).body();
			String page = start.contains("id=\"start\"") ? send(post("/sittings/start", "application/x-www-form-urlencoded",
					"code=" + code + "&_csrf=" + encoded(match("id=\"start\"[\\s\\S]*?name=\"_csrf\" value=\"([^\"]+)\"", start))),
					browser).body() : start;
			saves.add("{path='/sittings/%s/answers/', question=%d, headers={['Cookie']='%s', ['X-XSRF-TOKEN']='%s', ['Content-Type']='application/json', ['Accept']='application/json'}}"
				.formatted(match("data-attempt=\"(\\d+)\"", page), (exam - 1) * 40, cookieHeader(cookies),
						match("data-csrf=\"([^\"]+)\"", page)));
		}
		row(title, 3000, "local saves = {" + String.join(",", saves) + "}\n" + """
				local i = OFFSET
				request = function()
				  i = i + 1
				  local save = saves[i % #saves + 1]
				  local q = math.floor(i / #saves) % 40 + 1
				  local option = (save.question + q - 1) * 4 + 1 + i % 4
				  return wrk.format('POST', save.path .. save.question + q, save.headers,
				    '{"option_id":' .. option .. ',"written":null,"later":false,"revision":0,"page":"bench","number":' .. os.time() % 20000 * 100000 + i % 100000 .. '}')
				end
				""");
	}

	private void signIn(HttpClient browser, String username) throws Exception {
		String csrf = match("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", send(to("/sign-in").GET(), browser).body());
		send(post("/sign-in", "application/x-www-form-urlencoded",
				"username=" + username + "&password=" + PASSWORD + "&_csrf=" + encoded(csrf)), browser);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String cookieHeader(CookieManager cookies) {
		return String.join("; ",
				cookies.getCookieStore().getCookies().stream().map((one) -> one.getName() + "=" + one.getValue()).toList());
	}

	/** The lesson's screen and a tap on it, signed in as a browser is. */
	private void pages() throws Exception {
		CookieManager cookies = new CookieManager();
		HttpClient browser = HttpClient.newBuilder()
			.cookieHandler(cookies)
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
		signIn(browser, USERNAME);
		HttpResponse<String> page = send(to("/groups/1/lesson").GET(), browser);
		if (page.statusCode() != 200) {
			throw new IllegalStateException("The lesson screen answers " + page.statusCode());
		}
		String screen = page.body().replace("&quot;", "\"");
		Matcher header = Pattern.compile("hx-headers=\"\\{\"([^\"]+)\":\"([^\"]+)\"").matcher(screen);
		if (!header.find()) {
			throw new IllegalStateException("No lesson screen: " + screen.substring(0, Math.min(500, screen.length())));
		}
		String cookie = cookieHeader(cookies);
		String signedIn = "wrk.headers['Cookie'] = '%s'\n".formatted(cookie);
		row("lesson screen (HTML)", 1000, signedIn + get("'/groups/' .. (i % 100 + 1) .. '/lesson'"));
		String tap = "wrk.headers['HX-Request'] = 'true'\nwrk.headers['%s'] = '%s'\nwrk.headers['Content-Type'] = 'application/x-www-form-urlencoded'\n"
			.formatted(header.group(1), header.group(2));
		row("a tap on it", 2000, signedIn + tap + request("POST",
				"string.format('/groups/%d/lesson/marks/%d', math.floor(i * 7919 % 2000 / 20) + 1, 1001 + i * 7919 % 2000)",
				"'date=" + LocalDate.now(ZoneId.of("Asia/Tashkent")) + "&status=' .. (math.floor(i / 2000) % 2 == 0 and 'KELDI' or 'KECHIKDI')"));
		row("debtors, the page (2,000 students)", 300, signedIn + get("'/debtors'"));
		workbook("payments to xlsx, 24,000 rows", cookie, 0.6);
		sql("ziyo", Files.readString(SOURCES.resolve("more-payments.sql")));
		workbook("payments to xlsx, 200,000 rows", cookie, 3.5);
	}

	private static String get(String path) {
		return "wrk.method = 'GET'\nlocal i = OFFSET\nrequest = function() i = i + 1; return wrk.format('GET', " + path
				+ ") end\n";
	}

	private static String request(String method, String path, String body) {
		return "local i = OFFSET\nrequest = function() i = i + 1; return wrk.format('" + method + "', " + path
				+ ", nil, " + body + ") end\n";
	}

	private void row(String title, int goal, String script) throws Exception {
		if (!ONLY.matcher(title).find()) {
			return;
		}
		warmUp(script);
		sql("ziyo", "select pg_stat_statements_reset()");
		Wrk result = wrk(script.replace("OFFSET", "1000003 % 2000").replace("FIRST", Integer.toString(FIRST_MEASURED)), SECONDS,
				CONNECTIONS);
		double statements = number("""
				select coalesce(sum(calls), 0) from pg_stat_statements s join pg_database d on d.oid = s.dbid
				where d.datname = 'ziyo' and query !~* '^(begin|commit|rollback|set|show|select pg_stat)'""")
				/ Math.max(1, result.requests());
		Row row = new Row(title, goal, result, statements);
		this.rows.add(row);
		say("  %s: %.0f/s, %.1f SQL%s".formatted(title, result.perSecond(), statements,
				(result.wrong() > 0) ? ", WRONG ANSWERS: " + result.wrong() : ""));
	}

	/** A Java server is not itself before its compiler has seen it work: minutes, on two cores. */
	private void warmUp(String script) throws Exception {
		double best = 0;
		int rounds = script.contains("FIRST") ? 2 : MOST_WARM_UPS;
		int noFaster = 0;
		for (int round = 0; round < rounds && noFaster < 2; round++) {
			// Each round of the fresh groups has its own.
			double now = wrk(script.replace("OFFSET", "0").replace("FIRST", Integer.toString(100_000 + 8_000 * round)),
					WARM_UP_SECONDS, WARM_UP_CONNECTIONS)
				.perSecond();
			noFaster = (now < best * STILL_FASTER) ? noFaster + 1 : 0;
			best = Math.max(best, now);
		}
	}

	private Wrk wrk(String script, int seconds, int connections) throws IOException, InterruptedException {
		Path file = Files.writeString(this.work.resolve("wrk.lua"), script);
		this.wrk = new ProcessBuilder("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "-s",
				file.toString(), this.url)
			.redirectErrorStream(true)
			.start();
		String output = new String(this.wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (this.wrk.waitFor() != 0) {
			throw new IllegalStateException(output);
		}
		Matcher wrong = Pattern.compile("Non-2xx or 3xx responses: (\\d+)").matcher(output);
		return new Wrk(Double.parseDouble(match("Requests/sec:\\s+([\\d.]+)", output)), millis(match("(?m)^\\s+50%\\s+(\\S+)", output)),
				millis(match("(?m)^\\s+99%\\s+(\\S+)", output)), Long.parseLong(match("(\\d+) requests in", output)),
				wrong.find() ? Long.parseLong(wrong.group(1)) : 0);
	}

	private static double millis(String time) {
		double number = Double.parseDouble(time.replaceAll("[a-z]", ""));
		return time.endsWith("us") ? number / 1000 : time.endsWith("ms") ? number : number * 1000;
	}

	/** A list at once, and what it leaves in the heap. */
	private void whole(String title, String path, double goal) throws Exception {
		longOne(title, () -> download(path, "Authorization", "Bearer " + this.token), goal);
	}

	private void workbook(String title, String cookie, double goal) throws Exception {
		longOne(title, () -> download("/payments.xlsx", "Cookie", cookie), goal);
	}

	private void longOne(String title, Callable<Long> download, double goal) throws Exception {
		if (!ONLY.matcher(title).find()) {
			return;
		}
		double best = Double.MAX_VALUE;
		for (int round = 0; round < MOST_WARM_UPS; round++) {
			double now = secondsOf(download);
			if (round > 1 && now > best / STILL_FASTER) {
				break;
			}
			best = Math.min(best, now);
		}
		long before = heapAfterCollection();
		long start = System.nanoTime();
		long bytes = download.call();
		double seconds = (System.nanoTime() - start) / 1e9;
		long growth = heapAfterCollection() - before;
		String note = String.format(Locale.ROOT, "%.2f s, %.1f MB, heap %+d MB", seconds, bytes / 1e6, growth / 1024);
		this.rows.add(new Row(title, 0, null, 0, note,
				String.format(Locale.ROOT, "%s s: %s", goal, (seconds <= goal) ? "yes" : "no")));
		say("  " + title + ": " + note);
	}

	private static double secondsOf(Callable<?> work) throws Exception {
		long start = System.nanoTime();
		work.call();
		return (System.nanoTime() - start) / 1e9;
	}

	private long download(String path, String header, String value) throws Exception {
		HttpRequest request = to(path).header(header, value).build();
		HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
		if (response.statusCode() != 200) {
			throw new IllegalStateException(path + " answers " + response.statusCode());
		}
		try (InputStream body = response.body()) {
			byte[] buffer = new byte[1 << 16];
			long bytes = 0;
			for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
				bytes += read;
			}
			return bytes;
		}
	}

	/** Kilobytes. */
	private long heapAfterCollection() throws IOException, InterruptedException {
		jcmd("GC.run");
		return Pattern.compile("(?:total \\d+K|committed \\d+K), used (\\d+)K")
			.matcher(jcmd("GC.heap_info").lines().filter((line) -> !line.contains("Metaspace")).reduce("", (a, b) -> a + "\n" + b))
			.results()
			.mapToLong((found) -> Long.parseLong(found.group(1)))
			.sum();
	}

	private String jcmd(String command) throws IOException, InterruptedException {
		Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(this.server.pid()), command)
			.redirectErrorStream(true)
			.start();
		String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		jcmd.waitFor();
		return output;
	}

	private void startServer() throws Exception {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		this.url = "http://127.0.0.1:" + port;
		Path log = Path.of("target", "bench-server.log");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		// As the README says to start it.
		String options = System.getenv().getOrDefault("BENCH_JAVA_OPTIONS", "-Xmx256m -XX:+UseSerialGC");
		command.addAll(List.of(options.split(" ")));
		command.addAll(List.of("-jar", "target/ziyo.jar"));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment()
			.putAll(Map.of("DATABASE_URL", "postgres://postgres@127.0.0.1:" + this.postgres.getPort() + "/ziyo",
					"SERVER_PORT", Integer.toString(port), "SERVER_ADDRESS", "127.0.0.1", "ZIYO_DATA_DIR",
					this.work.resolve("data").toString(), "ZIYO_OWNER_USERNAME", USERNAME, "ZIYO_OWNER_PASSWORD", PASSWORD,
					"ZIYO_DEMO", "false"));
		this.server = builder.start();
		for (int i = 0; i < 600; i++) {
			if (!this.server.isAlive()) {
				throw new IllegalStateException("The application did not start, see " + log);
			}
			try {
				if (send(to("/actuator/health").GET(), client()).statusCode() == 200) {
					return;
				}
			}
			catch (IOException ex) {
				// Not yet.
			}
			Thread.sleep(200);
		}
		throw new IllegalStateException("The application does not answer, see " + log);
	}

	private void print() throws IOException {
		double floor = this.rows.stream().filter((row) -> row.result() != null).findFirst().map((row) -> row.result().perSecond()).orElse(1.0);
		System.out.printf("%n| request (%d connections, PostgreSQL) | goal | requests/s | p50 | p99 | SQL | of the floor |%n",
				CONNECTIONS);
		System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
		for (Row row : this.rows) {
			if (row.result() == null) {
				System.out.printf("| %s | %s | %s | | | | |%n", row.title(), row.goalMet(), row.note());
				continue;
			}
			String goal = (row.goal() == 0) ? ""
					: String.format(Locale.ROOT, "%,d/s: %s", row.goal(), (row.result().perSecond() >= row.goal()) ? "yes" : "no");
			System.out.printf(Locale.ROOT, "| %s | %s | %,.0f | %.1f ms | %.1f ms | %.1f | %.0f %%|%s%n", row.title(), goal,
					row.result().perSecond(), row.result().p50(), row.result().p99(), row.statements(),
					100 * row.result().perSecond() / floor,
					(row.result().wrong() > 0) ? " WRONG ANSWERS: " + row.result().wrong() : "");
		}
		String peak = match("VmHWM:\\s+(\\d+) kB", Files.readString(Path.of("/proc/" + this.server.pid() + "/status")));
		System.out.printf("| memory of the server, whole run | 450 MB resident | %d MB | | | | |%n",
				Long.parseLong(peak) / 1024);
		System.out.printf("%nJava %s, %d processors, wrk and PostgreSQL on the same machine.%n",
				System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create(this.url + path)).timeout(Duration.ofMinutes(2));
	}

	private HttpRequest.Builder post(String path, String type, String body) {
		return to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
	}

	private static HttpClient client() {
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	}

	private static HttpResponse<String> send(HttpRequest.Builder request, HttpClient client)
			throws IOException, InterruptedException {
		return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private void sql(String database, String script) throws SQLException {
		try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
			statement.execute(script);
		}
	}

	private double number(String query) throws SQLException {
		try (Connection connection = connect("ziyo");
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getDouble(1);
		}
	}

	private Connection connect(String database) throws SQLException {
		return DriverManager.getConnection(this.postgres.getJdbcUrl("postgres", database));
	}

	private static String match(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + pattern + " in " + text);
		}
		return matcher.group(1);
	}

	private static void say(String text) {
		System.err.println(text);
	}

	private void stop() {
		try {
			for (Process process : new Process[] { this.wrk, this.server }) {
				if (process != null && process.isAlive()) {
					process.destroy();
					process.waitFor();
				}
			}
			if (this.postgres != null) {
				this.postgres.close();
			}
			try (Stream<Path> files = Files.walk(this.work)) {
				files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
		}
		catch (IOException | InterruptedException ex) {
			System.err.println("Something of the benchmark may be left: " + ex);
		}
	}

	private record Wrk(double perSecond, double p50, double p99, long requests, long wrong) {
	}

	private record Row(String title, int goal, Wrk result, double statements, String note, String goalMet) {

		Row(String title, int goal, Wrk result, double statements) {
			this(title, goal, result, statements, null, null);
		}

	}

}
