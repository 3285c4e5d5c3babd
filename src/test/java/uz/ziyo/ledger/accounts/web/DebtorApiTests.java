package uz.ziyo.ledger.accounts.web;

import java.io.UnsupportedEncodingException;
import java.net.URI;

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
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code debtors.md}. */
@ZiyoTest
class DebtorApiTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private SqlCount sql;

	@Autowired
	private TestClock clock;

	private long muhammad;

	private long jahongir;

	@BeforeEach
	void twoDebtors() {
		this.clock.set("2025-08-08T15:00");
		this.muhammad = debtor("Temirov Muhammad", "+998947999898");
		this.jahongir = debtor("Temirov Jahongir", "+998332999898");
	}

	/** Four debts, of which one is partially paid, after a credit of 350.00. */
	@Test
	void theDebtorOfTheDocument() {
		this.clock.set("2025-08-08T15:03:49");
		debt("150.00");
		this.clock.set("2025-08-08T15:04:29");
		debt("1000.00");
		this.clock.set("2025-08-08T15:06:07");
		debt("500.00");
		pay("2000.00");

		assertThat(get("/api/v1/users/")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				[
				    {"id": %d, "full_name": "Temirov Muhammad", "phone_number": "+998947999898",
				     "credit_balance": "350.00"},
				    {"id": %d, "full_name": "Temirov Jahongir", "phone_number": "+998332999898",
				     "credit_balance": "0.00"}
				]""".formatted(this.muhammad, this.jahongir));

		this.clock.set("2025-08-08T15:07:41");
		debt("500.00");
		pay("100.00");

		assertThat(get("/api/v1/debts/")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				[
				    {"user": %1$d, "full_name": "Temirov Muhammad", "phone_number": "+998947999898",
				     "amount": "150.00", "remaining": "0.00", "status": "paid", "description": "",
				     "created_at": "2025-08-08T15:03:49+05:00"},
				    {"user": %1$d, "full_name": "Temirov Muhammad", "phone_number": "+998947999898",
				     "amount": "1000.00", "remaining": "0.00", "status": "paid", "description": "",
				     "created_at": "2025-08-08T15:04:29+05:00"},
				    {"user": %1$d, "full_name": "Temirov Muhammad", "phone_number": "+998947999898",
				     "amount": "500.00", "remaining": "0.00", "status": "paid", "description": "",
				     "created_at": "2025-08-08T15:06:07+05:00"},
				    {"user": %1$d, "full_name": "Temirov Muhammad", "phone_number": "+998947999898",
				     "amount": "500.00", "remaining": "50.00", "status": "partially_paid", "description": "",
				     "created_at": "2025-08-08T15:07:41+05:00"}
				]""".formatted(this.muhammad));
		assertThat(get("/api/v1/user/" + this.muhammad)).bodyJson()
			.extractingPath("$.credit_balance")
			.isEqualTo("0.00");
	}

	@Test
	void findsDebtors() {
		for (String query : new String[] { "Muhammad", "muhammad", "Temirov Muhammad", "+998947999898",
				"%2B998947999898", "947999898", "94 799-98-98" }) {
			assertThat(get("/api/v1/users/?query=" + query)).as(query).bodyJson().isStrictlyEqualTo("""
					[{"id": %d, "full_name": "Temirov Muhammad", "phone_number": "+998947999898",
					"credit_balance": "0.00"}]""".formatted(this.muhammad));
		}
	}

	@Test
	void makesChangesAndArchivesADebtor() {
		MvcTestResult made = send(HttpMethod.POST, "/api/v1/users/", owner(), """
				{"phone_number": "+998947999899", "full_name": "Temirov Jahongir"}""");
		long id = id(made);
		assertThat(made).hasStatus(201)
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{"id": %d, "full_name": "Temirov Jahongir", "phone_number": "+998947999899", "credit_balance": "0.00"}"""
						.formatted(id));
		assertThat(send(HttpMethod.GET, "/api/v1/students/" + id + "/", owner(), null)).bodyJson()
			.isLenientlyEqualTo("""
					{"first_name": "Temirov", "last_name": "Jahongir", "phone": "+998947999899"}""");

		assertThat(send(HttpMethod.PATCH, "/api/v1/user/" + id, owner(), "{\"full_name\": \"Olimov Ali Vali o'g'li\"}"))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.full_name")
			.isEqualTo("Olimov Ali Vali o'g'li");
		assertThat(send(HttpMethod.PUT, "/api/v1/user/" + id, owner(), "{\"full_name\": \"A\"}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"phone_number\": [\"This field is required.\"]}");

		assertThat(send(HttpMethod.DELETE, "/api/v1/user/" + id, owner(), null)).hasStatus(204);
		assertThat(get("/api/v1/user/" + id)).hasStatus(404);
	}

	@Test
	void saysWhatIsWrongWithADebtor() {
		assertThat(send(HttpMethod.POST, "/api/v1/users/", owner(), "{}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"full_name": ["This field is required."], "phone_number": ["This field is required."]}""");
		assertThat(send(HttpMethod.POST, "/api/v1/users/", owner(), """
				{"full_name": "Temirov", "phone_number": "+998947999898"}""")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"phone_number\": [\"A user with that phone number already exists.\"]}");
		assertThat(send(HttpMethod.POST, "/api/v1/users/", owner(), """
				{"full_name": "Temirov", "phone_number": "salom"}""")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"phone_number\": [\"Enter a valid phone number.\"]}");
		assertThat(send(HttpMethod.POST, "/api/v1/users/", owner(),
				"{\"full_name\": \"" + "a".repeat(200) + "\", \"phone_number\": \"+998947999891\"}"))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$.full_name")
			.isNotNull();
	}

	@Test
	void saysEachThingAtItsOwnField() {
		assertThat(send(HttpMethod.POST, "/api/v1/users/", owner(),
				"{\"full_name\": \"" + "a".repeat(200) + "\", \"phone_number\": \"salom\"}"))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"phone_number": ["Enter a valid phone number."],
					"full_name": ["Ensure this field has no more than 150 characters."]}""");
	}

	/** What he does not see cannot be called a wrong phone of his. */
	@Test
	void whatIsWrongOfAnOldParentsPhoneIsNotSaidOfHisOwn() {
		long id = id(send(HttpMethod.POST, "/api/v1/users/", owner(),
				"{\"full_name\": \"Temirov\", \"phone_number\": \"+998947999890\"}"));
		this.jdbc.sql("update account set parent_phone = 'yoq' where id = ?").param(id).update();

		assertThat(send(HttpMethod.PATCH, "/api/v1/user/" + id, owner(), "{\"full_name\": \"Temirov Ali\"}"))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"parent_phone\": [\"Enter a valid phone number.\"]}");
	}

	@Test
	void filtersDebts() {
		this.clock.set("2025-08-09T23:46:57");
		debt("100.00");
		String found = """
				[{"user": %d, "full_name": "Temirov Muhammad", "phone_number": "+998947999898", "amount": "100.00",
				"remaining": "100.00", "status": "pending", "description": "", "created_at": "2025-08-09T23:46:57+05:00"}]"""
			.formatted(this.muhammad);

		for (String filter : new String[] {
				"user=" + this.muhammad + "&status=pending&created_at=2025-08-09&full_name=Muhammad", "status=pending",
				"created_at=2025-08-09", "full_name=muham", "user=" + this.muhammad }) {
			assertThat(get("/api/v1/debts/?" + filter)).as(filter).hasStatusOk().bodyJson().isLenientlyEqualTo(found);
		}
		for (String filter : new String[] { "user=" + this.jahongir, "status=paid", "created_at=2025-08-10",
				"full_name=Jahongir" }) {
			assertThat(get("/api/v1/debts/?" + filter)).as(filter).bodyText().isEqualTo("[]");
		}
		assertThat(get("/api/v1/debts/?status=half")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"status\": [\"\\\"half\\\" is not a valid choice.\"]}");
	}

	@Test
	void raisesADebtAsDocumented() {
		assertThat(send(HttpMethod.POST, "/api/v1/debts/", owner(), """
				{"user": %d, "amount": 100, "description": "Qarz haqida malumot Ixtiyoriy"}"""
			.formatted(this.muhammad))).hasStatus(201).bodyJson().isLenientlyEqualTo("""
					{"user": %d, "amount": "100.00", "remaining": "100.00", "status": "pending",
					"description": "Qarz haqida malumot Ixtiyoriy"}""".formatted(this.muhammad));
		assertThat(send(HttpMethod.POST, "/api/v1/debts/", owner(), "{\"user\": 99999, \"amount\": 1000000000000}"))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"amount\": [\"Ensure this value is less than or equal to 999999999999.99.\"]}");
		assertThat(send(HttpMethod.POST, "/api/v1/debts/", owner(), "{\"user\": 99999, \"amount\": 5}")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"user\": [\"Invalid pk \\\"99999\\\" - object does not exist.\"]}");
	}

	@Test
	void aDebtThatIsPaidIntoStays() {
		long id = debt("100.00");
		long payment = pay("60.00");

		assertThat(send(HttpMethod.DELETE, "/api/v1/debts/" + id + "/", owner(), null)).hasStatus(409)
			.bodyJson()
			.isStrictlyEqualTo("{\"detail\": \"Payment " + payment + " has settled some of it.\"}");
		assertThat(send(HttpMethod.PATCH, "/api/v1/debts/" + id + "/", owner(), "{\"amount\": \"50\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"amount\": \"50.00\", \"remaining\": \"0.00\", \"status\": \"paid\"}");
		assertThat(send(HttpMethod.PATCH, "/api/v1/debts/" + id + "/", owner(), "{\"user\": " + this.jahongir + "}"))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$.user")
			.isNotNull();

		send(HttpMethod.DELETE, "/api/v1/payments/" + payment + "/", owner(), null);
		assertThat(send(HttpMethod.DELETE, "/api/v1/debts/" + id + "/", owner(), null)).hasStatus(204);
		assertThat(get("/api/v1/debts/")).bodyText().isEqualTo("[]");
	}

	@Test
	void recordsAPaymentAsDocumented() {
		this.clock.set("2025-08-10T14:35:27");

		assertThat(send(HttpMethod.POST, "/api/v1/payments/", owner(), """
				{"user": %d, "amount": "100000.00", "description": "To'lov qilindi."}""".formatted(this.muhammad)))
			.hasStatus(201)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"user": %d, "full_name": "Temirov Muhammad", "phone_number": "+998947999898",
					"amount": "100000.00", "description": "To'lov qilindi.", "created_at": "2025-08-10T14:35:27+05:00",
					"group": null, "months": [], "months_paid": 0}""".formatted(this.muhammad));
		assertThat(get("/api/v1/payments/?user=" + this.muhammad + "&created_at=2025-08-10")).bodyJson()
			.extractingPath("$")
			.asArray()
			.hasSize(1);
		assertThat(send(HttpMethod.POST, "/api/v1/payments/", owner(), "{\"user\": 99999, \"amount\": 5}"))
			.hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("{\"user\": [\"Invalid pk \\\"99999\\\" - object does not exist.\"]}");
	}

	@Test
	void aStudentSeesHimself() {
		RequestPostProcessor student = this.as.student().token();

		assertThat(send(HttpMethod.GET, "/api/v1/users/", student, null)).bodyJson()
			.extractingPath("$[*].id")
			.asArray()
			.containsExactly((int) this.as.student().id());
		assertThat(send(HttpMethod.GET, "/api/v1/user/" + this.muhammad, student, null)).hasStatus(404);
		assertThat(send(HttpMethod.POST, "/api/v1/users/", student, "{}")).hasStatus(403);
		assertThat(send(HttpMethod.GET, "/api/v1/debts/", student, null)).bodyText().isEqualTo("[]");
	}

	@Test
	void listsTakeTwoStatements() {
		debt("5");
		RequestPostProcessor owner = owner();

		for (String list : new String[] { "/api/v1/users/", "/api/v1/debts/" }) {
			assertThat(this.sql.during(() -> send(HttpMethod.GET, list, owner, null))).as(list)
				.hasSizeLessThanOrEqualTo(2);
		}
	}

	/** Good from the clock's time on. */
	private RequestPostProcessor owner() {
		return this.as.owner().token();
	}

	private long debtor(String name, String phone) {
		return id(send(HttpMethod.POST, "/api/v1/users/", owner(),
				"{\"full_name\": \"" + name + "\", \"phone_number\": \"" + phone + "\"}"));
	}

	private long debt(String amount) {
		return id(send(HttpMethod.POST, "/api/v1/debts/", owner(),
				"{\"user\": " + this.muhammad + ", \"amount\": \"" + amount + "\"}"));
	}

	private long pay(String amount) {
		return id(send(HttpMethod.POST, "/api/v1/payments/", owner(),
				"{\"user\": " + this.muhammad + ", \"amount\": \"" + amount + "\"}"));
	}

	private MvcTestResult get(String uri) {
		return send(HttpMethod.GET, uri, owner(), null);
	}

	private MvcTestResult send(HttpMethod method, String uri, RequestPostProcessor who, String body) {
		var request = this.mvc.method(method).uri(URI.create(uri.replace(" ", "%20"))).with(who);
		return ((body == null) ? request : request.contentType(MediaType.APPLICATION_JSON).content(body)).exchange();
	}

	private static long id(MvcTestResult result) {
		assertThat(result).hasStatus(201);
		try {
			return Long.parseLong(result.getResponse().getContentAsString().replaceAll("^\\{\"id\":(\\d+),.*", "$1"));
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
