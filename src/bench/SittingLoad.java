import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Many students sit an exam as their browsers would, each saving an answer every few seconds; then the server is killed
 * under them again and again. Nothing that was acknowledged may be lost, and each attempt ends in one result. Started by
 * sittings.sh.
 */
class SittingLoad {

	private static final int STUDENTS = Integer.getInteger("students", 300);

	private static final int SECONDS = Integer.getInteger("seconds", 60);

	private static final int CRASHES = Integer.getInteger("crashes", 10);

	private static final int EVERY_SECONDS = 5;

	private static final int HEARTBEAT_SECONDS = 15;

	private static final int QUESTIONS = 40;

	/** Long enough for what goes before, short enough to be waited for. */
	private static final int MINUTES_OF_THE_SHORT = Integer.getInteger("minutes", 6);

	private static final String PASSWORD = "bench-2026";

	private final Random random = new Random(2026);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ExecutorService threads = Executors.newFixedThreadPool(STUDENTS + 4, (work) -> {
		Thread thread = new Thread(work);
		thread.setDaemon(true);
		return thread;
	});

	private final Path work;

	private final Map<String, String> environment = new HashMap<>();

	private EmbeddedPostgres postgres;

	private Process server;

	private String url;

	private String jdbc;

	private boolean failed;

	private SittingLoad(Path work) {
		this.work = work;
	}

	public static void main(String[] arguments) throws Exception {
		boolean failed = false;
		for (String database : System.getProperty("databases", "postgres,h2").split(",")) {
			SittingLoad load = new SittingLoad(Files.createTempDirectory("ziyo-sittings"));
			Thread stop = new Thread(load::stop);
			Runtime.getRuntime().addShutdownHook(stop);
			load.run(database);
			load.stop();
			failed |= load.failed;
		}
		System.exit(failed ? 1 : 0);
	}

	private void run(String database) throws Exception {
		say("%s: %d students", database, STUDENTS);
		prepare(database);
		startServer();
		Owner owner = new Owner();
		// Two thirds have all the time, and hand in or are stopped; the time of the others runs out.
		Exam lengthy = owner.exam(120);
		Exam brief = owner.exam(MINUTES_OF_THE_SHORT);
		List<Student> students = inParallel(STUDENTS, (number) -> new Student(owner.student(number)));
		inParallel(STUDENTS, (number) -> students.get(number).begin((number % 3 == 2) ? brief : lengthy));
		load(database, students);
		for (int crash = 1; crash <= CRASHES; crash++) {
			crash(crash, students);
		}
		end(owner, lengthy, students);
		check(database, students);
	}

	/** Each saves one answer every five seconds, and is heard of every fifteen. */
	private void load(String database, List<Student> students) throws Exception {
		List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
		Set<String> errors = ConcurrentHashMap.newKeySet();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		inParallel(students.size(), (number) -> {
			Student student = students.get(number);
			long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(EVERY_SECONDS * 1000L * number / STUDENTS);
			for (int turn = 0; next < end; turn++) {
				TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
				long begin = System.nanoTime();
				int status = student.save();
				nanos.add(System.nanoTime() - begin);
				if (status != 200) {
					errors.add("a save answered " + status);
				}
				if (turn % (HEARTBEAT_SECONDS / EVERY_SECONDS) == 0 && student.heartbeat() != 200) {
					errors.add("a heartbeat failed");
				}
				next += TimeUnit.SECONDS.toNanos(EVERY_SECONDS);
			}
			return null;
		});
		Collections.sort(nanos);
		double p99 = millis(nanos, 0.99);
		boolean good = errors.isEmpty() && p99 < 100;
		// The goal is PostgreSQL's.
		this.failed |= !good && database.equals("postgres");
		report("| %s: %d students, a save each %d s, for %d s | %d saves | p50 %.1f ms | p99 %.1f ms | slowest %.1f ms | %s |",
				database, STUDENTS, EVERY_SECONDS, SECONDS, nanos.size(), millis(nanos, 0.5), p99, millis(nanos, 1),
				errors.isEmpty() ? "no error" : errors.toString());
	}

	/** Everybody saves as fast as he can; what is not answered is sent again when the server is back. */
	private void crash(int number, List<Student> students) throws Exception {
		List<Future<Void>> all = new ArrayList<>();
		for (Student student : students) {
			all.add(this.threads.submit(() -> {
				student.saveUntilNobodyAnswers();
				return null;
			}));
		}
		Thread.sleep(1500 + this.random.nextInt(2000));
		this.server.destroyForcibly().waitFor();
		for (Future<Void> one : all) {
			one.get();
		}
		startServer();
		// One in ten hands in between two crashes.
		inParallel(students.size(), (place) -> {
			Student student = students.get(place);
			student.saveWhatIsWaiting();
			if (place % 3 == 0 && place / 3 % CRASHES == number - 1) {
				student.submit();
			}
			return null;
		});
		say("  crash %d", number);
	}

	private void end(Owner owner, Exam lengthy, List<Student> students) throws Exception {
		owner.stop(lengthy);
		say("  waiting for the time of the others to run out");
		long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_OF_THE_SHORT + 2L);
		while (students.stream().anyMatch((student) -> !student.isOver())) {
			if (System.nanoTime() > patience) {
				throw new IllegalStateException("Some attempts do not end");
			}
			Thread.sleep(2000);
		}
		// The page itself would close what the sweeper has left: what it did is looked at in the database.
		this.server.destroy();
		this.server.waitFor();
	}

	private void check(String database, List<Student> students) throws SQLException {
		int lost = 0;
		int kept = 0;
		int wrong = 0;
		Map<String, Integer> how = new LinkedHashMap<>();
		try (Connection connection = DriverManager.getConnection(this.jdbc);
				Statement statement = connection.createStatement()) {
			for (Student student : students) {
				long results = number(statement, "select count(*) from exam_result r join attempt a on a.exam_id = r.exam_id "
						+ "and a.student_id = r.student_id where a.id = " + student.attempt);
				wrong += (results == 1) ? 0 : 1;
				Map<Long, Long> answers = new HashMap<>();
				try (ResultSet rows = statement.executeQuery("select x.question_id, x.option_id, a.closed_how from attempt a "
						+ "left join exam_answer x on x.result_id = a.result_id where a.id = " + student.attempt)) {
					while (rows.next()) {
						answers.put(rows.getLong(1), rows.getLong(2));
						how.putIfAbsent(rows.getString(3), 0);
					}
				}
				how.computeIfPresent(student.closedHow(statement), (key, count) -> count + 1);
				for (Map.Entry<Long, Set<Long>> known : student.mayBe.entrySet()) {
					if (known.getValue().contains(answers.get(known.getKey()))) {
						kept++;
					}
					else {
						lost++;
					}
				}
			}
		}
		long acknowledged = students.stream().mapToLong((student) -> student.acknowledged).sum();
		this.failed |= lost > 0 || wrong > 0;
		report("| %s: killed %d times | %,d saves acknowledged | %,d answers, lost %d | attempts without exactly one result: %d | %s |",
				database, CRASHES, acknowledged, kept + lost, lost, wrong, how);
	}

	private static long number(Statement statement, String query) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

	private void prepare(String database) throws Exception {
		Path data = this.work.resolve("data");
		try (ServerSocket free = new ServerSocket(0)) {
			this.environment.put("SERVER_PORT", Integer.toString(free.getLocalPort()));
			this.url = "http://127.0.0.1:" + free.getLocalPort();
		}
		this.environment.putAll(Map.of("SERVER_ADDRESS", "127.0.0.1", "ZIYO_DATA_DIR", data.toString(),
				"ZIYO_OWNER_USERNAME", "direktor", "ZIYO_OWNER_PASSWORD", PASSWORD, "ZIYO_DEMO", "false"));
		this.jdbc = "jdbc:h2:file:" + data.resolve("ziyo") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;USER=ziyo";
		if (database.equals("postgres")) {
			this.postgres = EmbeddedPostgres.builder()
				.setDataDirectory(this.work.resolve("postgres"))
				// As on a server: a commit is on the disk before it is answered.
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("fsync", "on")
				.setServerConfig("shared_buffers", "256MB")
				.start();
			try (Connection connection = DriverManager.getConnection(this.postgres.getJdbcUrl("postgres", "postgres"));
					Statement statement = connection.createStatement()) {
				statement.execute("create database ziyo");
			}
			this.environment.put("DATABASE_URL", "postgres://postgres@127.0.0.1:" + this.postgres.getPort() + "/ziyo");
			this.jdbc = this.postgres.getJdbcUrl("postgres", "ziyo");
		}
	}

	private void startServer() throws Exception {
		Path log = Path.of("target", "sittings-server.log");
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:+UseSerialGC", "-jar", "target/ziyo.jar");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().putAll(this.environment);
		this.server = builder.start();
		for (int i = 0; i < 600; i++) {
			if (!this.server.isAlive()) {
				throw new IllegalStateException("The application did not start, see " + log);
			}
			try {
				if (send(to("/actuator/health").GET()).statusCode() == 200) {
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

	private <T> List<T> inParallel(int count, Numbered<T> work) throws Exception {
		List<Callable<T>> all = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int number = i;
			all.add(() -> work.of(number));
		}
		List<T> results = new ArrayList<>();
		for (Future<T> one : this.threads.invokeAll(all)) {
			results.add(one.get());
		}
		return results;
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create(this.url + path)).timeout(Duration.ofSeconds(60));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private static String match(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + pattern + " in " + text.substring(0, Math.min(300, text.length())));
		}
		return matcher.group(1);
	}

	private static double millis(List<Long> sorted, double part) {
		return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
	}

	private static void say(String text, Object... values) {
		System.err.printf(Locale.ROOT, text + "%n", values);
	}

	private static void report(String text, Object... values) {
		System.out.printf(Locale.ROOT, text + "%n", values);
	}

	private void stop() {
		try {
			this.threads.shutdownNow();
			if (this.server != null && this.server.isAlive()) {
				this.server.destroy();
				this.server.waitFor();
			}
			if (this.postgres != null) {
				this.postgres.close();
			}
			if (!Files.exists(this.work)) {
				return;
			}
			try (Stream<Path> files = Files.walk(this.work)) {
				files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
		}
		catch (IOException | InterruptedException ex) {
			System.err.println("Something of the benchmark may be left: " + ex);
		}
	}

	private interface Numbered<T> {

		T of(int number) throws Exception;

	}

	private record Exam(long id, String code) {

	}

	/** Somebody at a browser. */
	private class Visitor {

		private final Map<String, String> cookies = new ConcurrentHashMap<>();

		void signIn(String username) throws Exception {
			String csrf = match("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", visit(to("/sign-in").GET()).body());
			HttpResponse<String> in = visit(form("/sign-in", "username=" + username + "&password=" + PASSWORD + "&_csrf=" + csrf));
			if (in.statusCode() != 302) {
				throw new IllegalStateException(username + " is not let in: " + in.statusCode());
			}
		}

		HttpRequest.Builder form(String path, String body) {
			return to(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
		}

		HttpResponse<String> visit(HttpRequest.Builder request) throws IOException, InterruptedException {
			if (!this.cookies.isEmpty()) {
				request.header("Cookie", String.join("; ",
						this.cookies.entrySet().stream().map((one) -> one.getKey() + "=" + one.getValue()).toList()));
			}
			HttpResponse<String> response = send(request);
			for (String cookie : response.headers().allValues("Set-Cookie")) {
				String[] pair = cookie.split(";", 2)[0].split("=", 2);
				if (!pair[1].isEmpty()) {
					this.cookies.put(pair[0], pair[1]);
				}
			}
			return response;
		}

	}

	private final class Owner extends Visitor {

		private final String token;

		private final long subject;

		Owner() throws Exception {
			this.token = match("\"access\"\\s*:\\s*\"([^\"]+)\"", api("/api/v1/login/",
					"{\"username\":\"direktor\",\"password\":\"" + PASSWORD + "\"}", null));
			this.subject = Long.parseLong(match("\"id\":(\\d+)", api("/api/v1/subjects/", "{\"name\":\"Ingliz tili\"}", this.token)));
		}

		Exam exam(int minutes) throws Exception {
			List<String> questions = new ArrayList<>();
			for (int i = 1; i <= QUESTIONS; i++) {
				questions.add("{\"text\":\"Which sentence is correct? " + i + "\",\"type\":\"test\",\"options\":["
						+ "{\"text\":\"She go.\",\"is_correct\":false},{\"text\":\"She goes.\",\"is_correct\":true},"
						+ "{\"text\":\"She going.\",\"is_correct\":false},{\"text\":\"She gone.\",\"is_correct\":false}]}");
			}
			String exam = api("/api/v1/exams/", "{\"subject\":" + this.subject + ",\"title\":\"Imtihon\",\"is_published\":true,"
					+ "\"time_limit\":" + minutes + ",\"questions\":[" + String.join(",", questions) + "]}", this.token);
			return new Exam(Long.parseLong(match("\"id\":(\\d+)", exam)), match("\"code\":\"(\\w+)\"", exam));
		}

		String student(int number) throws Exception {
			String username = "student-" + number;
			api("/api/v1/students/", "{\"username\":\"" + username + "\",\"password\":\"" + PASSWORD + "\"}", this.token);
			return username;
		}

		void stop(Exam exam) throws Exception {
			signIn("direktor");
			String page = visit(to("/exams/" + exam.id() + "/sitting/stop").GET()).body();
			String csrf = match("id=\"stop\"[\\s\\S]*?name=\"_csrf\" value=\"([^\"]+)\"", page);
			HttpResponse<String> stopped = visit(form("/exams/" + exam.id() + "/sitting/stop", "_csrf=" + csrf));
			if (stopped.statusCode() != 302) {
				throw new IllegalStateException("Stopping answers " + stopped.statusCode());
			}
		}

		private String api(String path, String body, String token) throws Exception {
			HttpRequest.Builder request = to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
			if (token != null) {
				request.header("Authorization", "Bearer " + token);
			}
			HttpResponse<String> response = send(request);
			if (response.statusCode() >= 300) {
				throw new IllegalStateException(path + " answers " + response.statusCode() + " " + response.body());
			}
			return response.body();
		}

	}

	/** As the page's script has it: one request at a time, the newest answer wins, and it is sent until it is confirmed. */
	private final class Student extends Visitor {

		private final String username;

		private final Random chance;

		private final List<Long> questions = new ArrayList<>();

		private final Map<Long, List<Long>> options = new HashMap<>();

		/** What an answer may be in the result: the last that was acknowledged, and what was sent after it. */
		private final Map<Long, Set<Long>> mayBe = new HashMap<>();

		private long attempt;

		private String csrf;

		private Long waitingQuestion;

		private Long waitingOption;

		private boolean over;

		private long acknowledged;

		private int sent;

		Student(String username) throws Exception {
			this.username = username;
			this.chance = new Random(username.hashCode());
			signIn(username);
		}

		Void begin(Exam exam) throws Exception {
			String start = visit(to("/sittings/start?code=" + exam.code()).GET()).body();
			String token = match("id=\"start\"[\\s\\S]*?name=\"_csrf\" value=\"([^\"]+)\"", start);
			String path = visit(form("/sittings/start", "code=" + exam.code() + "&_csrf=" + token)).headers()
				.firstValue("Location")
				.orElseThrow();
			this.attempt = Long.parseLong(path.replaceAll(".*/", ""));
			String page = visit(to("/sittings/" + this.attempt).GET()).body();
			this.csrf = match("data-csrf=\"([^\"]+)\"", page);
			Matcher option = Pattern.compile("name=\"option-(\\d+)\"\\s+value=\"(\\d+)\"").matcher(page);
			while (option.find()) {
				this.options.computeIfAbsent(Long.valueOf(option.group(1)), (question) -> new ArrayList<>())
					.add(Long.valueOf(option.group(2)));
			}
			this.questions.addAll(this.options.keySet());
			if (this.questions.size() != QUESTIONS) {
				throw new IllegalStateException("There are " + this.questions.size() + " questions");
			}
			return null;
		}

		int save() throws IOException, InterruptedException {
			if (this.waitingQuestion == null) {
				this.waitingQuestion = this.questions.get(this.chance.nextInt(QUESTIONS));
				this.waitingOption = this.options.get(this.waitingQuestion).get(this.chance.nextInt(4));
			}
			this.mayBe.computeIfAbsent(this.waitingQuestion, (question) -> new HashSet<>(Collections.singleton(null)))
				.add(this.waitingOption);
			HttpResponse<String> response = visit(to("/sittings/" + this.attempt + "/answers/" + this.waitingQuestion)
				.header("Content-Type", "application/json")
				.header("Accept", "application/json")
				.header("X-XSRF-TOKEN", this.csrf)
				.POST(BodyPublishers.ofString("{\"option_id\":" + this.waitingOption
						+ ",\"written\":null,\"later\":false,\"revision\":0,\"page\":\"" + this.username + "\",\"number\":" + ++this.sent + "}")));
			if (response.statusCode() == 200) {
				this.mayBe.put(this.waitingQuestion, new HashSet<>(Set.of(this.waitingOption)));
				this.acknowledged++;
				this.waitingQuestion = null;
			}
			else if (response.statusCode() == 409 && response.body().contains("\"over\"")) {
				this.over = true;
				this.waitingQuestion = null;
			}
			return response.statusCode();
		}

		int heartbeat() throws IOException, InterruptedException {
			HttpResponse<String> clock = visit(to("/sittings/" + this.attempt + "/clock").header("Accept", "application/json").GET());
			this.over |= clock.body().contains("\"over\":true");
			return clock.statusCode();
		}

		void saveUntilNobodyAnswers() throws InterruptedException {
			try {
				while (!this.over) {
					save();
				}
			}
			catch (IOException ex) {
				// The server is gone; what was under way is sent again.
			}
		}

		void saveWhatIsWaiting() throws Exception {
			while (!this.over && this.waitingQuestion != null) {
				int status = save();
				if (status != 200 && status != 409) {
					throw new IllegalStateException(this.username + " is answered " + status);
				}
			}
		}

		void submit() throws Exception {
			HttpResponse<String> response = visit(to("/sittings/" + this.attempt + "/submit").header("Accept", "application/json")
				.header("X-XSRF-TOKEN", this.csrf)
				.POST(BodyPublishers.noBody()));
			if (response.statusCode() != 302) {
				throw new IllegalStateException("Handing in answers " + response.statusCode());
			}
			this.over = true;
		}

		boolean isOver() {
			try {
				return this.over || heartbeat() == 200 && this.over;
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

		String closedHow(Statement statement) throws SQLException {
			try (ResultSet row = statement.executeQuery("select closed_how from attempt where id = " + this.attempt)) {
				row.next();
				return row.getString(1);
			}
		}

	}

}
