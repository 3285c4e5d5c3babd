package uz.ziyo.ledger.web;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of {@code edumaster.md}, To'lovlar API. */
@ZiyoTest
class InvoiceApiTests {

	private static final String INVOICES = "/api/payments/invoices/";

	private static final String PAYMENTS = "/api/payments/payments/";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Payments payments;

	@Autowired
	private People people;

	private RequestPostProcessor owner;

	private Someone student;

	@BeforeEach
	void someone() {
		this.owner = this.as.owner().token();
		this.student = this.as.student();
	}

	@Test
	void raisesAnInvoiceAsDocumented() {
		MvcTestResult made = send(HttpMethod.POST, INVOICES, this.owner, invoice());

		assertThat(made).hasStatus(201)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"id": %d, "student": %d, "student_name": "%s %s", "group": null, "group_name": null,
					"amount": "300000.00", "remaining": "300000.00", "status": "pending", "due_date": "2024-02-15",
					"description": "Yanvar oyi uchun to'lov", "created_at": "2026-11-20T14:30:00+05:00"}""".formatted(
					id(made), this.student.id(), this.student.caller().firstName(), this.student.caller().lastName()));
		assertThat(get(INVOICES)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"count": 1, "next": null, "previous": null, "results": [{"amount": "300000.00"}]}""");
	}

	@Test
	void recordsAPaymentOfAnInvoiceAsDocumented() {
		long invoice = id(send(HttpMethod.POST, INVOICES, this.owner, invoice()));

		MvcTestResult made = send(HttpMethod.POST, PAYMENTS, this.owner, payment(invoice));

		assertThat(made).hasStatus(201)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"id": %d, "invoice": %d, "student": %d, "student_name": "%s %s", "amount": "300000.00",
					"payment_method": "cash", "notes": "Naqd to'lov", "created_at": "2026-11-20T14:30:00+05:00"}"""
				.formatted(id(made), invoice, this.student.id(), this.student.caller().firstName(),
						this.student.caller().lastName()));
		assertThat(get(INVOICES + invoice + "/")).bodyJson().isLenientlyEqualTo("""
				{"remaining": "0.00", "status": "paid"}""");
		assertThat(get(PAYMENTS + "?invoice=" + invoice + "&payment_method=cash")).bodyJson()
			.extractingPath("$.count")
			.isEqualTo(1);
		assertThat(get(PAYMENTS + "?payment_method=card")).bodyJson().extractingPath("$.count").isEqualTo(0);
	}

	@Test
	void changesAndVoids() {
		long invoice = id(send(HttpMethod.POST, INVOICES, this.owner, invoice()));
		long payment = id(send(HttpMethod.POST, PAYMENTS, this.owner, payment(invoice)));

		assertThat(send(HttpMethod.PATCH, PAYMENTS + payment + "/", this.owner, """
				{"amount": "100000.00", "payment_method": "card"}""")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"id": %d, "invoice": %d, "amount": "100000.00", "payment_method": "card", "notes": "Naqd to'lov"}"""
						.formatted(payment, invoice));
		assertThat(send(HttpMethod.DELETE, INVOICES + invoice + "/", this.owner, null)).hasStatus(409)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"error": "Payment %d has settled some of it.", "details": {}}""".formatted(payment));
		assertThat(send(HttpMethod.PATCH, INVOICES + invoice + "/", this.owner, "{\"due_date\": null}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"due_date\": null, \"remaining\": \"200000.00\", \"status\": \"partially_paid\"}");
		assertThat(send(HttpMethod.DELETE, PAYMENTS + payment + "/", this.owner, null)).hasStatus(204);
		assertThat(send(HttpMethod.DELETE, INVOICES + invoice + "/", this.owner, null)).hasStatus(204);
		assertThat(get(INVOICES + invoice + "/")).hasStatus(404);
	}

	@Test
	void saysWhatIsWrongInTheDialect() {
		assertThat(send(HttpMethod.POST, PAYMENTS, this.owner, """
				{"invoice": 99999, "amount": "5", "payment_method": "cash"}""")).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"error": "Invalid pk \\"99999\\" - object does not exist.",
					"details": {"invoice": ["Invalid pk \\"99999\\" - object does not exist."]}}""");
		long invoice = id(send(HttpMethod.POST, INVOICES, this.owner, invoice()));
		String much = "Ensure this value is less than or equal to 999999999999.99.";
		for (MvcTestResult result : List.of(
				send(HttpMethod.POST, INVOICES, this.owner, invoice().replace("300000.00", "1000000000000")),
				send(HttpMethod.POST, PAYMENTS, this.owner, payment(invoice).replace("300000.00", "1000000000000")))) {
			assertThat(result).hasStatus(400).bodyJson().isStrictlyEqualTo("""
					{"error": "%s", "details": {"amount": ["%s"]}}""".formatted(much, much));
		}
		for (String method : new String[] { "gold", "opening" }) {
			assertThat(send(HttpMethod.POST, PAYMENTS, this.owner, payment(invoice).replace("cash", method)))
				.hasStatus(400)
				.bodyJson()
				.extractingPath("$.details.payment_method[0]")
				.isEqualTo("\"" + method + "\" is not a valid choice.");
		}
		assertThat(send(HttpMethod.POST, INVOICES, this.owner, "{\"student\": 99999, \"amount\": 0}")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.amount[0]")
			.isEqualTo("Ensure this value is greater than or equal to 0.01.");
	}

	@Test
	void severalPaymentsThatHoldAnInvoiceAreNamed() {
		long invoice = id(send(HttpMethod.POST, INVOICES, this.owner, invoice()));
		long first = id(send(HttpMethod.POST, PAYMENTS, this.owner, payment(invoice).replace("300000", "100000")));
		long second = id(send(HttpMethod.POST, PAYMENTS, this.owner, payment(invoice).replace("300000", "50000")));

		assertThat(send(HttpMethod.DELETE, INVOICES + invoice + "/", this.owner, null)).hasStatus(409)
			.bodyJson()
			.isStrictlyEqualTo("""
					{"error": "Payments %d, %d have settled some of it.", "details": {}}""".formatted(first, second));
	}

	@Test
	void aPaymentIsOfTheStudentOfItsInvoice() {
		long invoice = id(send(HttpMethod.POST, INVOICES, this.owner, invoice()));
		long other = this.as.another(Role.STUDENT).id();
		String refused = """
				{"error": "The invoice is another student's.",
				"details": {"student": ["The invoice is another student's."]}}""";

		assertThat(send(HttpMethod.POST, PAYMENTS, this.owner, ofStudent(payment(invoice), other))).hasStatus(400)
			.bodyJson()
			.isStrictlyEqualTo(refused);
		long payment = id(send(HttpMethod.POST, PAYMENTS, this.owner, ofStudent(payment(invoice), this.student.id())));
		for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.PATCH)) {
			assertThat(send(method, PAYMENTS + payment + "/", this.owner, ofStudent(payment(invoice), other)))
				.hasStatus(400)
				.bodyJson()
				.isStrictlyEqualTo(refused);
			assertThat(
					send(method, PAYMENTS + payment + "/", this.owner, ofStudent(payment(invoice), this.student.id())))
				.hasStatusOk();
		}
		assertThat(get(PAYMENTS + "?student=" + other)).bodyJson().extractingPath("$.count").isEqualTo(0);
	}

	@Test
	void aPaymentWithoutAnInvoiceStaysItsStudents() {
		long payment = this.payments
			.record(PaymentDraft.of(this.student.id(), new BigDecimal("5"), PaymentMethod.CASH, null),
					this.as.owner().caller())
			.id();
		long other = this.as.another(Role.STUDENT).id();

		assertThat(send(HttpMethod.PATCH, PAYMENTS + payment + "/", this.owner, "{\"student\": " + other + "}"))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$.details.student[0]")
			.isEqualTo("The payment is another student's.");
		assertThat(send(HttpMethod.PATCH, PAYMENTS + payment + "/", this.owner,
				"{\"student\": " + this.student.id() + ", \"notes\": \"a\"}"))
			.hasStatusOk();
	}

	/** The body names no student: it is the invoice that can't be paid. */
	@Test
	void theInvoiceOfWhoIsGoneIsRefusedAtTheInvoice() {
		long invoice = id(send(HttpMethod.POST, INVOICES, this.owner, invoice()));
		this.people.archive(Role.STUDENT, this.student.id());

		assertThat(send(HttpMethod.POST, PAYMENTS, this.owner, payment(invoice))).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details")
			.asMap()
			.containsOnlyKeys("invoice");
		assertThat(send(HttpMethod.POST, PAYMENTS, this.owner, ofStudent(payment(invoice), this.student.id())))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$.details")
			.asMap()
			.containsOnlyKeys("student");
	}

	private static String ofStudent(String body, long student) {
		return body.replace("{\"invoice\"", "{\"student\": " + student + ", \"invoice\"");
	}

	@Test
	void oneKeyMakesOneInvoice() {
		for (int i = 0; i < 2; i++) {
			assertThat(this.mvc.post()
				.uri(INVOICES)
				.with(this.owner)
				.header("Idempotency-Key", "i-1")
				.contentType(MediaType.APPLICATION_JSON)
				.content(invoice())).hasStatus(201);
		}
		assertThat(get(INVOICES)).bodyJson().extractingPath("$.count").isEqualTo(1);
		assertThat(this.mvc.post()
			.uri(INVOICES)
			.with(this.owner)
			.header("Idempotency-Key", "i-1")
			.contentType(MediaType.APPLICATION_JSON)
			.content(invoice().replace("300000", "400000"))).hasStatus(422).bodyJson().isStrictlyEqualTo("""
					{"error": "This Idempotency-Key was used for another request.", "details": {}}""");
	}

	@Test
	void aStudentSeesHisOwn() {
		send(HttpMethod.POST, INVOICES, this.owner, invoice());
		RequestPostProcessor other = this.as.another(Role.STUDENT).token();

		assertThat(send(HttpMethod.GET, INVOICES, this.student.token(), null)).bodyJson()
			.extractingPath("$.count")
			.isEqualTo(1);
		assertThat(send(HttpMethod.GET, INVOICES, other, null)).bodyJson().extractingPath("$.count").isEqualTo(0);
		assertThat(send(HttpMethod.POST, INVOICES, this.student.token(), invoice())).hasStatus(403);
	}

	private String invoice() {
		return """
				{"student": %d, "amount": "300000.00", "due_date": "2024-02-15",
				"description": "Yanvar oyi uchun to'lov"}""".formatted(this.student.id());
	}

	private static String payment(long invoice) {
		return """
				{"invoice": %d, "amount": "300000.00", "payment_method": "cash", "notes": "Naqd to'lov"}"""
			.formatted(invoice);
	}

	private MvcTestResult get(String uri) {
		return send(HttpMethod.GET, uri, this.owner, null);
	}

	private MvcTestResult send(HttpMethod method, String uri, RequestPostProcessor who, String body) {
		var request = this.mvc.method(method).uri(uri).with(who);
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
