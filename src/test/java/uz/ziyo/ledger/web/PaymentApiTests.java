package uz.ziyo.ledger.web;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code hpa.md} §11. */
@ZiyoTest
class PaymentApiTests {

	private static final String PAYMENTS = "/api/v1/payments/";

	private static final String EXAMPLE = """
			{"student": %d, "group": %d, "amount": "600000.00",
			"months": [{"year": 2025, "month": 1}, {"year": 2025, "month": 2}]}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private SqlCount sql;

	@Autowired
	private JdbcClient jdbc;

	private long group;

	private Someone student;

	private RequestPostProcessor owner;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group);
		this.owner = this.as.owner().token();
	}

	@Test
	void recordsAPaymentAsDocumented() {
		assertThat(post(example())).hasStatus(201).bodyJson().isLenientlyEqualTo(documented());
		assertThat(get(PAYMENTS)).hasStatusOk().bodyJson().isLenientlyEqualTo("[" + documented() + "]");
	}

	private String documented() {
		return """
				{
				  "student": {"id": %d, "first_name": "%s", "last_name": "%s", "username": "%s"},
				  "group": %d,
				  "months_paid": 2,
				  "amount": "600000.00",
				  "received_by": {"id": %d, "first_name": "%s", "last_name": "%s", "username": "%s"},
				  "months": [
				    {"year": 2025, "month": 1, "month_name": "Yanvar"},
				    {"year": 2025, "month": 2, "month_name": "Fevral"}
				  ],
				  "created_at": "2026-11-20T14:30:00+05:00",
				  "user": %d,
				  "full_name": "%s %s",
				  "description": null
				}""".formatted(this.student.id(), this.student.caller().firstName(), this.student.caller().lastName(),
				this.student.username(), this.group, this.as.owner().id(), this.as.owner().caller().firstName(),
				this.as.owner().caller().lastName(), this.as.owner().username(), this.student.id(),
				this.student.caller().firstName(), this.student.caller().lastName());
	}

	@Test
	void monthsHaveIdsOfTheirOwn() {
		long id = id(post(example()));

		assertThat(get(PAYMENTS + id + "/")).bodyJson()
			.extractingPath("$.months[*].id")
			.asArray()
			.doesNotHaveDuplicates()
			.hasSize(2)
			.doesNotContainNull();
	}

	@Test
	void aStudentSeesHisOwnPayments() {
		long id = id(post(example()));
		Someone other = this.given.studentIn(this.group);

		assertThat(send(HttpMethod.GET, PAYMENTS + "my-payments/", this.student.token(), null)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					[{"id": %d, "student": {"id": %d}, "group": %d, "months_paid": 2, "amount": "600000.00",
					"months": [{"year": 2025, "month": 1, "month_name": "Yanvar"}, {"month_name": "Fevral"}],
					"created_at": "2026-11-20T14:30:00+05:00"}]""".formatted(id, this.student.id(), this.group));
		assertThat(send(HttpMethod.GET, PAYMENTS + "my-payments/", other.token(), null)).bodyText().isEqualTo("[]");
		assertThat(send(HttpMethod.GET, PAYMENTS + "my-payments/", this.owner, null)).bodyText().isEqualTo("[]");
		assertThat(send(HttpMethod.GET, PAYMENTS, other.token(), null)).bodyText().isEqualTo("[]");
		assertThat(send(HttpMethod.GET, PAYMENTS + id + "/", this.student.token(), null)).hasStatusOk();
		assertThat(send(HttpMethod.GET, PAYMENTS + id + "/", other.token(), null)).hasStatus(404);
		assertThat(send(HttpMethod.POST, PAYMENTS, this.student.token(), example())).hasStatus(403);
		assertThat(send(HttpMethod.POST, PAYMENTS, this.as.employee().token(), example())).hasStatus(403);
		assertThat(send(HttpMethod.GET, PAYMENTS, this.as.employee().token(), null)).bodyJson()
			.extractingPath("$[0].id")
			.isEqualTo((int) id);
	}

	@Test
	void monthsThatAreGivenReplaceThoseBefore() {
		long id = id(post(example()));

		assertThat(send(HttpMethod.PATCH, PAYMENTS + id + "/", this.owner, "{\"amount\": \"900000.00\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"id": %d, "months_paid": 2, "amount": "900000.00"}""".formatted(id));
		assertThat(send(HttpMethod.PATCH, PAYMENTS + id + "/", this.owner, """
				{"months": [{"year": 2025, "month": 3}]}""")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"months_paid": 1, "amount": "900000.00", "months": [{"year": 2025, "month": 3, "month_name": "Mart"}]}""");
		assertThat(send(HttpMethod.PATCH, PAYMENTS + id + "/", this.owner, "{\"months\": []}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.months_paid")
			.isEqualTo(0);
		assertThat(send(HttpMethod.PUT, PAYMENTS + id + "/", this.owner, "{\"amount\": 5}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"student": ["This field is required."], "group": ["This field is required."]}""");
		assertThat(send(HttpMethod.PUT, PAYMENTS + id + "/", this.owner, example())).hasStatusOk()
			.bodyJson()
			.extractingPath("$.months_paid")
			.isEqualTo(2);
	}

	@Test
	void filtersByHowItCameInAndWhoReceivedIt() {
		post(example());

		assertThat(get(PAYMENTS + "?method=cash")).hasStatusOk().bodyJson().extractingPath("$").asArray().hasSize(1);
		assertThat(get(PAYMENTS + "?method=card")).bodyText().isEqualTo("[]");
		assertThat(get(PAYMENTS + "?received_by=" + this.student.id())).bodyText().isEqualTo("[]");
		assertThat(get(PAYMENTS + "?method=bitcoin")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"method\": [\"\\\"bitcoin\\\" is not a valid choice.\"]}");
	}

	@Test
	void refusesMonthsTooFarAhead() {
		assertThat(post(example().replace("2025", "2030"))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"months\": [\"Ensure that the months are at most 24 months ahead.\"]}");
	}

	@Test
	void deletingVoids() {
		long id = id(post(example()));

		assertThat(send(HttpMethod.DELETE, PAYMENTS + id + "/", this.owner, null)).hasStatus(204);

		assertThat(get(PAYMENTS + id + "/")).hasStatus(404);
		assertThat(get(PAYMENTS)).bodyText().isEqualTo("[]");
		assertThat(send(HttpMethod.DELETE, PAYMENTS + id + "/", this.owner, null)).hasStatus(404);
		assertThat(post(example())).hasStatus(201);
	}

	@Test
	void saysWhatIsWrongWithEachField() {
		assertThat(post("{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"student": ["This field is required."], "group": ["This field is required."],
				"amount": ["This field is required."]}""");
		assertWrong("amount", "0", "Ensure this value is greater than or equal to 0.01.");
		assertWrong("amount", "-5", "Ensure this value is greater than or equal to 0.01.");
		assertWrong("amount", "\"1.005\"", "Ensure that there are no more than 2 decimal places.");
		assertWrong("amount", "\"0.001\"", "Ensure that there are no more than 2 decimal places.");
		assertWrong("amount", "1000000000000000", "Ensure this value is less than or equal to 999999999999.99.");
		assertWrong("amount", "\"ko'p\"", "A valid number is required.");
		assertWrong("student", "99999", "Invalid pk \\\"99999\\\" - object does not exist.");
		assertWrong("group", "99999", "Invalid pk \\\"99999\\\" - object does not exist.");
		assertWrong("group", Long.toString(this.given.group("B2")), "The student has never been in this group.");
		assertThat(post(example().replace("\"month\": 2", "\"month\": 13"))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"months": [{}, {"month": ["Ensure this value is less than or equal to 12."]}]}""");
		assertThat(post(example().replace("\"month\": 2", "\"month\": 1"))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"months\": [\"A month is named twice.\"]}");
		assertThat(get(PAYMENTS)).bodyText().isEqualTo("[]");
	}

	@Test
	void namesTheMonthThatIsPaidAlready() {
		post(example());

		assertThat(post(example())).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"months\": [\"Yanvar 2025 is already paid in full.\"]}");
	}

	@Test
	void filtersAndPages() {
		post(example());
		post("{\"user\": %d, \"amount\": 5, \"description\": \"Kitob\"}".formatted(this.student.id()));
		String[] both = { "?user=" + this.student.id(), "?student=" + this.student.id(), "?created_at=2026-11-20",
				"?date_from=2026-11-20&date_to=2026-11-20", "?search=karimov" };
		for (String filter : both) {
			assertThat(get(PAYMENTS + filter)).as(filter).bodyJson().extractingPath("$").asArray().hasSize(2);
		}
		assertThat(get(PAYMENTS + "?group=" + this.group)).bodyJson().extractingPath("$").asArray().hasSize(1);
		assertThat(get(PAYMENTS + "?created_at=2026-11-21")).bodyText().isEqualTo("[]");
		assertThat(get(PAYMENTS + "?created_at=tomorrow")).hasStatus(400);
		assertThat(get(PAYMENTS + "?page=1&page_size=1&ordering=-amount")).bodyJson().isLenientlyEqualTo("""
				{"count": 2, "previous": null, "results": [{"amount": "600000.00"}]}""");
	}

	@Test
	void theSameKeyAnswersTheSameAgain() throws UnsupportedEncodingException {
		MvcTestResult first = post(example(), "key-1");
		MvcTestResult second = post(example().replace(" ", ""), "key-1");

		assertThat(first).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
		assertThat(second).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
		assertThat(second.getResponse().getContentAsString()).isEqualTo(first.getResponse().getContentAsString());
		assertThat(count()).isEqualTo(1);
		assertThat(post(example().replace("600000", "700000"), "key-1")).hasStatus(422)
			.bodyJson()
			.isStrictlyEqualTo("{\"detail\": \"This Idempotency-Key was used for another request.\"}");
		assertThat(post(example(), "k".repeat(201))).hasStatus(400);
	}

	@Test
	void aRefusalDoesNotUseUpItsKey() {
		assertThat(post(example().replace("600000", "0.00"), "key-1")).hasStatus(400);
		assertThat(post(example().replace("\"group\": " + this.group, "\"group\": 999999"), "key-1")).hasStatus(400);

		assertThat(post(example(), "key-1")).hasStatus(201);
	}

	@Test
	void twoHundredAtOnceWithOneKeyMakeOnePayment() throws Exception {
		List<Callable<Integer>> requests = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			requests.add(() -> post(example(), "key-200").getResponse().getStatus());
		}
		ExecutorService threads = Executors.newFixedThreadPool(16);
		try {
			for (var status : threads.invokeAll(requests)) {
				assertThat(status.get()).isIn(201, 409);
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(count()).isEqualTo(1);
		assertThat(post(example(), "key-200")).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
	}

	@Test
	void recordingTakesFewStatements() {
		post(example());
		String next = example().replace("2025", "2024");

		assertThat(this.sql.during(() -> post(next))).filteredOn((statement) -> !statement.startsWith("select nextval"))
			.hasSizeLessThanOrEqualTo(4);
		assertThat(this.sql.during(() -> get(PAYMENTS))).hasSizeLessThanOrEqualTo(2);
	}

	private void assertWrong(String field, String value, String text) {
		assertThat(post(example().replaceFirst("\"" + field + "\": [^,]+", "\"" + field + "\": " + value))).as(value)
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"" + field + "\": [\"" + text + "\"]}");
	}

	private String example() {
		return EXAMPLE.formatted(this.student.id(), this.group);
	}

	private long count() {
		return this.jdbc.sql("select count(*) from payment").query(Long.class).single();
	}

	private MvcTestResult post(String body) {
		return send(HttpMethod.POST, PAYMENTS, this.owner, body);
	}

	private MvcTestResult post(String body, String key) {
		return this.mvc.post()
			.uri(PAYMENTS)
			.with(this.owner)
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult get(String uri) {
		return send(HttpMethod.GET, uri, this.owner, null);
	}

	private MvcTestResult send(HttpMethod method, String uri, RequestPostProcessor who, String body) {
		var request = this.mvc.method(method).uri(uri).with(who);
		return ((body == null) ? request : request.contentType(MediaType.APPLICATION_JSON).content(body)).exchange();
	}

	private static long id(MvcTestResult result) {
		try {
			return Long.parseLong(result.getResponse().getContentAsString().replaceAll("^\\{\"id\":(\\d+),.*", "$1"));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
