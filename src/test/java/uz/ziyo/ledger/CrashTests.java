package uz.ziyo.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uz.ziyo.testing.OwnProcess;
import uz.ziyo.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pulls the plug while money is being moved, again and again. Who has been told that a
 * payment is recorded finds it again; who has not been told asks once more with the same
 * key, and has one payment.
 */
@Tag("database")
class CrashTests {

	private static final int KILLS = 10;

	private static final int PEOPLE = 6;

	private static final int STUDENTS = 4;

	private static final String PASSWORD = "kutilmagan-2026";

	private static final Logger log = LoggerFactory.getLogger(CrashTests.class);

	@TempDir
	private Path directory;

	private final HttpClient client = HttpClient.newHttpClient();

	private final Random random = new Random(20261120);

	/** What the application has said yes to: the payments by their ids. */
	private final Map<Long, BigDecimal> recorded = new ConcurrentHashMap<>();

	private final Set<Long> voided = ConcurrentHashMap.newKeySet();

	private final Queue<Asked> unanswered = new ConcurrentLinkedQueue<>();

	private final List<Long> students = new ArrayList<>();

	private Map<String, Object> settings;

	private long group;

	private String token;

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void whatWasAcknowledgedIsThereAfterACrash() throws Exception {
		this.settings = new HashMap<>(TestDatabase.fresh());
		this.settings.put("ziyo.owner.username", "direktor");
		this.settings.put("ziyo.owner.password", PASSWORD);
		OwnProcess application = start();
		signIn(application);
		makeAGroup(application);
		for (int kill = 0; kill < KILLS; kill++) {
			payUntilKilled(application);
			checkWhatItLeft(kill);
			application = start();
			askAgain(application);
			assertThat(live(application)).isEqualTo(expected());
		}
		application.close();
		checkWhatItLeft(KILLS);
		log.warn("{} payments were recorded and {} voided around {} crashes", this.recorded.size(), this.voided.size(),
				KILLS);
		assertThat(this.recorded).hasSizeGreaterThan(KILLS * PEOPLE);
		assertThat(this.voided).isNotEmpty();
	}

	/** Quick to start rather than quick. */
	private OwnProcess start() throws IOException {
		return OwnProcess.start(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), this.settings);
	}

	private void signIn(OwnProcess application) throws Exception {
		String answer = send(application, "POST", "/api/v1/login/", null, """
				{"username": "direktor", "password": "%s"}""".formatted(PASSWORD)).body();
		this.token = JsonPath.read(answer, "$.tokens.access");
	}

	private void makeAGroup(OwnProcess application) throws Exception {
		long subject = made(application, "/api/v1/subjects/", "{\"name\": \"Ingliz tili\"}");
		this.group = made(application, "/api/v1/groups/", """
				{"name": "IELTS-A1", "subject": %d}""".formatted(subject));
		for (int i = 0; i < STUDENTS; i++) {
			this.students.add(made(application, "/api/v1/students/", """
					{"username": "talaba-%d", "password": "%s", "group": %d}""".formatted(i, PASSWORD, this.group)));
		}
	}

	private long made(OwnProcess application, String path, String body) throws Exception {
		HttpResponse<String> response = send(application, "POST", path, null, body);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		return JsonPath.<Number>read(response.body(), "$.id").longValue();
	}

	/** The moment is chosen by chance, but never before something has been recorded. */
	private void payUntilKilled(OwnProcess application) throws Exception {
		int before = this.recorded.size();
		ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
		try {
			List<Future<?>> all = IntStream.range(0, PEOPLE)
				.mapToObj((number) -> new Random(this.random.nextLong()))
				.<Future<?>>map((chance) -> people.submit(() -> payOn(application, chance)))
				.toList();
			while (this.recorded.size() < before + PEOPLE && application.isAlive()) {
				Thread.sleep(1);
			}
			Thread.sleep(this.random.nextInt(400));
			assertThat(application.isAlive()).as("%s", application.output()).isTrue();
			application.kill();
			for (Future<?> one : all) {
				one.get();
			}
		}
		finally {
			people.shutdownNow();
		}
	}

	private Void payOn(OwnProcess application, Random chance) throws Exception {
		while (true) {
			Asked asked = ask(chance);
			try {
				settle(asked, send(application, asked.method(), asked.path(), asked.key(), asked.body()));
			}
			catch (IOException ex) {
				this.unanswered.add(asked);
				return null;
			}
		}
	}

	/** Months, money without one, a debt, or a payment taken back. */
	private Asked ask(Random chance) {
		long student = this.students.get(chance.nextInt(STUDENTS));
		String amount = "%d.%02d".formatted(1 + chance.nextInt(900_000), chance.nextInt(100));
		String key = UUID.randomUUID().toString();
		List<Long> live = this.recorded.keySet().stream().filter((id) -> !this.voided.contains(id)).toList();
		int kind = chance.nextInt(10);
		if (kind == 0 && !live.isEmpty()) {
			return new Asked("DELETE", "/api/v1/payments/" + live.get(chance.nextInt(live.size())) + "/", null, "");
		}
		if (kind < 3) {
			return new Asked("POST", "/api/payments/invoices/", key, """
					{"student": %d, "amount": "%s"}""".formatted(student, amount));
		}
		String months = (kind < 7) ? """
				{"year": %d, "month": %d}, {"year": %d, "month": %d}""".formatted(2010 + chance.nextInt(80),
				1 + chance.nextInt(6), 2010 + chance.nextInt(80), 7 + chance.nextInt(6)) : "";
		return new Asked("POST", "/api/v1/payments/", key, """
				{"student": %d, "group": %d, "amount": "%s", "months": [%s]}""".formatted(student, this.group, amount,
				months));
	}

	/** A month that is paid already is refused, a payment that is gone is not there. */
	private void settle(Asked asked, HttpResponse<String> response) {
		int status = response.statusCode();
		if (asked.method().equals("DELETE")) {
			assertThat(status).as(response.body()).isIn(204, 404);
			this.voided.add(asked.id());
		}
		else {
			assertThat(status).as(response.body()).isIn(201, 400);
			if (status == 201 && asked.path().contains("/v1/")) {
				long id = JsonPath.<Number>read(response.body(), "$.id").longValue();
				this.recorded.put(id, new BigDecimal(JsonPath.<String>read(response.body(), "$.amount")));
			}
		}
	}

	/**
	 * With the key of before: whether it was recorded then or now, it is recorded once.
	 */
	private void askAgain(OwnProcess application) throws Exception {
		for (Asked asked = this.unanswered.poll(); asked != null; asked = this.unanswered.poll()) {
			settle(asked, send(application, asked.method(), asked.path(), asked.key(), asked.body()));
		}
	}

	private Map<Long, BigDecimal> live(OwnProcess application) throws Exception {
		HttpResponse<String> response = send(application, "GET", "/api/v1/payments/", null, "");
		assertThat(response.statusCode()).isEqualTo(200);
		Map<Long, BigDecimal> live = new TreeMap<>();
		JsonPath.<List<Map<String, Object>>>read(response.body(), "$[*]")
			.forEach((payment) -> live.put(((Number) payment.get("id")).longValue(),
					new BigDecimal((String) payment.get("amount"))));
		return live;
	}

	private Map<Long, BigDecimal> expected() {
		Map<Long, BigDecimal> live = new TreeMap<>(this.recorded);
		live.keySet().removeAll(this.voided);
		return live;
	}

	/**
	 * As it lies there. A file is copied first, so that the application finds it so too.
	 */
	private void checkWhatItLeft(int kill) throws Exception {
		DriverManagerDataSource left = new DriverManagerDataSource();
		if (this.settings.get("DATABASE_URL") instanceof String url) {
			left.setUrl("jdbc:" + url.replace("postgres://postgres@", "postgresql://") + "?user=postgres");
		}
		else {
			Path copy = Files.createDirectory(this.directory.resolve("crash-" + kill));
			Files.copy(Path.of(this.settings.get("ziyo.data-dir").toString(), "ziyo.mv.db"),
					copy.resolve("ziyo.mv.db"));
			left.setUrl("jdbc:h2:file:" + copy.resolve("ziyo") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
			left.setUsername("ziyo");
		}
		JdbcClient jdbc = JdbcClient.create(left);
		LedgerChecks.assertAllHolds(jdbc);
		assertThat(jdbc.sql("select id from payment").query(Long.class).set()).containsAll(this.recorded.keySet());
	}

	private HttpResponse<String> send(OwnProcess application, String method, String path, String key, String body)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.address() + path))
			.timeout(Duration.ofMinutes(1))
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(body));
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private record Asked(String method, String path, String key, String body) {

		long id() {
			String[] parts = this.path.split("/");
			return Long.parseLong(parts[parts.length - 1]);
		}

	}

}
