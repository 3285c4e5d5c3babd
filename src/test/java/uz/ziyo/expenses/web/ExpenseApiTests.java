package uz.ziyo.expenses.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa.md} §12. */
@ZiyoTest
class ExpenseApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Expenses expenses;

	@Autowired
	private TestClock clock;

	@Autowired
	private SqlCount sql;

	@BeforeEach
	void theDayOfTheExample() {
		this.clock.set("2025-02-19T12:00:00");
	}

	@Test
	void recordsAnExpense() throws Exception {
		long employee = this.as.employee().id();

		MvcTestResult answer = post("""
				{"recipient": "Maosh", "recipient_user": %d, "amount": "2000000.00", "reason": "Fevral uchun maosh"}"""
			.formatted(employee));

		int id = JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
		String documented = """
				{
				  "id": %d,
				  "recipient": "Maosh",
				  "recipient_user": %d,
				  "amount": "2000000.00",
				  "reason": "Fevral uchun maosh",
				  "created_at": "2025-02-19T12:00:00+05:00"
				}""".formatted(id, employee);
		assertThat(answer).hasStatus(201).bodyJson().isStrictlyEqualTo(documented);
		assertThat(get("/api/v1/expenses/" + id + "/")).hasStatusOk().bodyJson().isStrictlyEqualTo(documented);
		assertThat(this.expenses.get(id).date()).isEqualTo(LocalDate.of(2025, 2, 19));
	}

	@Test
	void theSameKeyAnswersTheSameAgain() throws Exception {
		String body = "{\"amount\": \"2000000.00\", \"reason\": \"Ijara\"}";
		MvcTestResult first = post(body, "key-1");
		MvcTestResult second = post(body, "key-1");

		assertThat(first).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
		assertThat(second).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
		assertThat(second.getResponse().getContentAsString()).isEqualTo(first.getResponse().getContentAsString());
		assertThat(reasons("")).containsExactly("Ijara");
		assertThat(post(body.replace("Ijara", "Oylik"), "key-1")).hasStatus(422);
		assertThat(post(body, "key-2")).hasStatus(201);
		assertThat(reasons("")).hasSize(2);
	}

	@Test
	void listsExpenses() {
		this.clock.set("2025-02-01T09:00:00");
		long id = record("IjaraChiqimi", "1500000", "Ijara");

		assertThat(get("/api/v1/expenses/")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				[
				  {
				    "id": %d,
				    "recipient": "IjaraChiqimi",
				    "recipient_user": null,
				    "amount": "1500000.00",
				    "reason": "Ijara",
				    "created_at": "2025-02-01T09:00:00+05:00"
				  }
				]""".formatted(id));
		assertThat(get("/api/v1/expenses")).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(1);
	}

	@Test
	void amountAndReasonAreEnough() {
		assertThat(post("""
				{"amount": 450000.5, "reason": "Internet"}""")).hasStatus(201).bodyJson().isLenientlyEqualTo("""
				{"recipient": null, "recipient_user": null, "amount": "450000.50", "reason": "Internet"}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"0\"|Ensure this value is greater than or equal to 0.01.",
			"-5|Ensure this value is greater than or equal to 0.01.",
			"\"10.001\"|Ensure that there are no more than 2 decimal places.",
			"1000000000000000|Ensure this value is less than or equal to 999999999999.99.",
			"\"1000000000000.00\"|Ensure this value is less than or equal to 999999999999.99.",
			"\"besh\"|A valid number is required.", "\"\"|A valid number is required.",
			"true|A valid number is required.", "[]|A valid number is required.", "null|This field may not be null." })
	void saysWhatIsWrongWithTheAmount(String amount, String text) {
		assertThat(post("""
				{"amount": %s, "reason": "Ijara"}""".formatted(amount))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"amount\": [\"%s\"]}".formatted(text));
		assertThat(get("/api/v1/expenses/")).bodyText().isEqualTo("[]");
	}

	@Test
	void saysAllThatIsWrongAtOnce() {
		assertThat(post("{}")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"amount": ["This field is required."], "reason": ["This field is required."]}""");
		assertThat(post("""
				{"amount": -1, "reason": " ", "recipient": "%s", "recipient_user": "x"}""".formatted("x".repeat(256))))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"recipient": ["Ensure this field has no more than 255 characters."],
					"recipient_user": ["A valid integer is required."],
					"amount": ["Ensure this value is greater than or equal to 0.01."],
					"reason": ["This field may not be blank."]}""");
		long student = this.as.student().id();
		for (long id : List.of(99L, student)) {
			assertThat(post("""
					{"amount": 1, "reason": "Oylik", "recipient_user": %d}""".formatted(id))).hasStatus(400)
				.bodyJson()
				.isStrictlyEqualTo("""
						{"recipient_user": ["Invalid pk \\"%d\\" - object does not exist."]}""".formatted(id));
		}
	}

	@Test
	void changesAnExpense() {
		long id = record("Maosh", "2000000", "Fevral uchun maosh");
		String path = "/api/v1/expenses/" + id + "/";

		assertThat(send(HttpMethod.PATCH, path, "{\"amount\": \"2100000.00\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"id": %d, "recipient": "Maosh", "amount": "2100000.00", "reason": "Fevral uchun maosh"}"""
				.formatted(id));
		assertThat(send(HttpMethod.PATCH, path, "{\"recipient\": null}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.recipient")
			.isNull();
		assertThat(send(HttpMethod.PUT, path, "{\"recipient\": \"Maosh\"}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"amount": ["This field is required."], "reason": ["This field is required."]}""");
		assertThat(send(HttpMethod.PUT, path, """
				{"recipient": "Maosh", "amount": "5", "reason": "Avans"}""")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"recipient": "Maosh", "amount": "5.00", "reason": "Avans"}""");
		assertThat(this.expenses.history(id)).hasSize(4);
	}

	@Test
	void aChangeLeavesTheDayAlone() {
		long id = this.expenses.record(
				new ExpenseDraft(null, null, BigDecimal.TEN, "Ijara", LocalDate.of(2025, 1, 3), null),
				this.as.owner().caller());

		send(HttpMethod.PATCH, "/api/v1/expenses/" + id + "/", "{\"amount\": 20}");

		assertThat(this.expenses.get(id).date()).isEqualTo(LocalDate.of(2025, 1, 3));
	}

	@Test
	void deletingVoids() {
		long id = record("Ijara", "1500000", "Ijara");
		String path = "/api/v1/expenses/" + id + "/";

		assertThat(send(HttpMethod.DELETE, path, null)).hasStatus(204).body().isEmpty();
		assertThat(get(path)).hasStatus(404).bodyJson().isStrictlyEqualTo("{\"detail\": \"Not found.\"}");
		assertThat(send(HttpMethod.DELETE, path, null)).hasStatus(404);
		assertThat(send(HttpMethod.PATCH, path, "{}")).hasStatus(404);
		assertThat(get("/api/v1/expenses/")).bodyText().isEqualTo("[]");
		assertThat(this.expenses.getEvenVoided(id).voidedBy()).isEqualTo("Karimov1 Malika");
	}

	@Test
	void filtersAndOrders() {
		long employee = this.as.employee().id();
		record("Bino egasi", "18000000", "Ijara");
		this.clock.set("2025-03-05T10:00:00");
		this.expenses.record(new ExpenseDraft(null, employee, new BigDecimal("5000000"), "Oylik", null, null),
				this.as.owner().caller());
		record("Oʻzbektelekom", "450000", "Internet");

		assertThat(reasons("?date_from=2025-03-01&ordering=amount")).containsExactly("Internet", "Oylik");
		assertThat(reasons("?date_to=2025-02-28")).containsExactly("Ijara");
		assertThat(reasons("?recipient_user=" + employee)).containsExactly("Oylik");
		assertThat(reasons("?min_amount=450000&max_amount=5000000.00&ordering=-amount")).containsExactly("Oylik",
				"Internet");
		assertThat(reasons("?search=o'zbek")).containsExactly("Internet");
		assertThat(reasons("?search=jasur")).containsExactly("Oylik");
		assertThat(reasons("?reason=oyl")).containsExactly("Oylik");
		assertThat(reasons("?reason=o'zbek")).isEmpty();
		assertThat(reasons("?created_at=2025-03-05")).containsExactly("Oylik", "Internet");
		assertThat(reasons("?created_at=2025-03-04")).isEmpty();
		assertThat(get("/api/v1/expenses/?created_at=abc")).hasStatus(400);
		assertThat(get("/api/v1/expenses/?min_amount=abc")).hasStatus(400).bodyJson().isStrictlyEqualTo("""
				{"min_amount": ["A valid number is required."]}""");
		assertThat(get("/api/v1/expenses/?date_from=2025-02-30")).hasStatus(400);
	}

	@Test
	void aPageComesInItsEnvelope() {
		record("a", "1", "Bir");
		record("b", "2", "Ikki");
		record("c", "3", "Uch");

		assertThat(get("/api/v1/expenses/?page=2&page_size=2")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"count": 3, "next": null, "results": [{"reason": "Uch"}]}""");
		assertThat(get("/api/v1/expenses/?page=9")).hasStatus(404);
	}

	@Test
	void onlyTheOwnerIsTold() {
		long id = record("a", "1", "Bir");

		for (Someone someone : List.of(this.as.employee(), this.as.student())) {
			assertThat(this.mvc.get().uri("/api/v1/expenses/").with(someone.token())).hasStatus(403);
			assertThat(this.mvc.get().uri("/api/v1/expenses/{id}/", id).with(someone.token())).hasStatus(403);
			assertThat(this.mvc.delete().uri("/api/v1/expenses/{id}/", id).with(someone.token())).hasStatus(403);
		}
		assertThat(this.mvc.get().uri("/api/v1/expenses/")).hasStatus(401);
	}

	@Test
	void aListIsOneStatement() {
		record("a", "1", "Bir");
		record("b", "2", "Ikki");
		RequestPostProcessor owner = this.as.owner().token();

		// The other one asks whether the token's owner is still here.
		assertThat(this.sql.during(() -> this.mvc.get().uri("/api/v1/expenses/").with(owner).exchange())).hasSize(2);
	}

	private long record(String recipient, String amount, String reason) {
		return this.expenses.record(new ExpenseDraft(recipient, null, new BigDecimal(amount), reason, null, null),
				this.as.owner().caller());
	}

	private List<String> reasons(String query) {
		try {
			return JsonPath.read(get("/api/v1/expenses/" + query).getResponse().getContentAsString(), "$[*].reason");
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(this.as.owner().token()).exchange();
	}

	private MvcTestResult post(String body) {
		return send(HttpMethod.POST, "/api/v1/expenses/", body);
	}

	private MvcTestResult post(String body, String key) {
		return this.mvc.post()
			.uri("/api/v1/expenses/")
			.with(this.as.owner().token())
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult send(HttpMethod method, String path, String body) {
		var request = this.mvc.method(method).uri(path).with(this.as.owner().token());
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).content(body);
		}
		return request.exchange();
	}

}
