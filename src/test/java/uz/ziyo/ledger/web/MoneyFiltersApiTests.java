package uz.ziyo.ledger.web;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every list of the money APIs by every filter that its objects suggest: of two things
 * that differ in all that can be asked for, it finds the one.
 */
class MoneyFiltersApiTests extends MoneyPagesTest {

	@Autowired
	private People people;

	private long elsewhere;

	private Someone other;

	private ChargeView earlier;

	private ChargeView later;

	private PaymentView first;

	private PaymentView second;

	@BeforeEach
	void twoOfEach() {
		this.elsewhere = this.given.group("IELTS-B2");
		this.other = this.given.studentIn(this.elsewhere);
		this.clock.set("2026-11-10T09:00");
		this.earlier = owe(this.student, this.group, "300", "Kitob");
		this.first = pay(this.student, this.group, this.earlier, "100", PaymentMethod.CASH);
		this.clock.set("2026-11-20T14:30");
		this.later = owe(this.other, this.elsewhere, "200", "Kitob");
		this.second = pay(this.other, this.elsewhere, this.later, "200", PaymentMethod.CARD);
	}

	private PaymentView pay(Someone someone, long groupId, ChargeView charge, String amount, PaymentMethod method) {
		return this.payments.record(new PaymentDraft(someone.id(), groupId, charge.id(), List.of(),
				new BigDecimal(amount), method, null, null), this.owner);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/debts/", "/api/payments/invoices/" })
	void chargesGoByWhatTheyCarry(String path) {
		assertFindsTheOne(path, this.earlier.id(), "status=partially_paid", "date_to=2026-11-10",
				"date_from=2026-11-10&date_to=2026-11-19", "created_at=2026-11-10", "group=" + this.group,
				"group_id=" + this.group, "student=" + this.student.id(), "student_id=" + this.student.id(),
				"user=" + this.student.id(),
				"search=" + this.student.caller().firstName() + "%20" + this.student.caller().lastName());
		assertFindsTheOne(path, this.later.id(), "status=paid", "date_from=2026-11-20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/payments/", "/api/payments/payments/" })
	void paymentsGoByWhatTheyCarry(String path) {
		assertFindsTheOne(path, this.first.id(), "date_to=2026-11-10", "date_from=2026-11-10&date_to=2026-11-19",
				"created_at=2026-11-10", "group=" + this.group, "group_id=" + this.group,
				"student=" + this.student.id(), "student_id=" + this.student.id(), "user=" + this.student.id(),
				"invoice=" + this.earlier.id(), "method=cash", "payment_method=cash");
		assertFindsTheOne(path, this.second.id(), "date_from=2026-11-20", "payment_method=card");
		assertThat(found(path + "?received_by=" + this.owner.id())).hasSize(2);
		assertThat(found(path + "?received_by=" + this.student.id())).isEmpty();
	}

	@Test
	void aStudentsOwnPaymentsGoByThemToo() {
		long mine = pay(this.student, this.elsewhere, this.earlier, "50", PaymentMethod.CLICK).id();
		String path = "/api/v1/payments/my-payments/";

		for (String filter : List.of("method=click", "date_from=2026-11-20", "created_at=2026-11-20",
				"ordering=-id&page_size=1&method=click", "student=" + this.other.id() + "&method=click")) {
			assertThat(found(path + "?" + filter, this.student)).as(filter).containsExactly(mine);
		}
		assertThat(found(path + "?group=" + this.group, this.student)).hasSize(2);
		assertThat(found(path + "?group=" + this.elsewhere, this.student)).isEmpty();
	}

	@Test
	void debtorsGoByNameAndPhone() {
		this.people.change(Role.STUDENT, this.other.id(), new AccountDraft(this.other.username(), null, "Anvar",
				"Abdullayev", "+998901112233", "+998935554433", null, null));

		for (String filter : List.of("full_name=Anvar", "phone_number=%2B998901112233", "query=abdull",
				"search=anvar&phone_number=90%20111-22-33", "full_name=anvar%20abdull", "full_name=Abdullayev%20Anvar",
				"full_name=анвар&query=935554433", "phone_number=0111")) {
			assertThat(found("/api/v1/users/?" + filter)).as(filter).containsExactly(this.other.id());
		}
		for (String filter : List.of("full_name=Anvar&phone_number=555666777", "phone_number=Anvar",
				"full_name=998901112233", "phone_number=935554433", "full_name=Anvar&search=Karimov")) {
			assertThat(found("/api/v1/users/?" + filter)).as(filter).isEmpty();
		}
	}

	/** As for debtors: all that is asked for fits, each in its own field. */
	@ParameterizedTest
	@ValueSource(
			strings = { "/api/v1/debts/", "/api/v1/payments/", "/api/payments/invoices/", "/api/payments/payments/" })
	void aNameIsLookedForInNamesAlone(String path) {
		this.people.change(Role.STUDENT, this.other.id(), new AccountDraft(this.other.username(), null, "Anvar",
				"Abdullayev", "+998901112233", null, null, null));

		for (String filter : List.of("full_name=anvar", "full_name=abdullayev%20anvar&search=901112233",
				"search=901112233")) {
			assertThat(found(path + "?" + filter)).as(filter).hasSize(1);
		}
		for (String filter : List.of("full_name=901112233", "full_name=anvar&search=karimov",
				"full_name=karimov&search=anvar")) {
			assertThat(found(path + "?" + filter)).as(filter).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/debts/, user status full_name", "/api/payments/invoices/, user status full_name",
			"/api/v1/payments/, user invoice method payment_method received_by full_name",
			"/api/payments/payments/, user invoice method payment_method received_by full_name",
			"/api/v1/payments/my-payments/, invoice method payment_method received_by" })
	void theDescriptionNamesTheFilters(String path, String names) throws UnsupportedEncodingException {
		List<String> described = JsonPath.read(api("/api/schema/", this.as.owner()).getResponse().getContentAsString(),
				"$.paths['" + path + "'].get.parameters[*].name");
		assertThat(described).contains(names.split(" ")).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/debts/, date_from=2026-13-01, date_from", "/api/v1/debts/, date_to=yesterday, date_to",
			"/api/v1/debts/, group=a, group", "/api/v1/debts/, status=owed, status",
			"/api/v1/payments/, group_id=1.5, group_id", "/api/v1/payments/, method=gold, method",
			"/api/v1/payments/my-payments/, date_from=x, date_from", "/api/v1/expenses/, date_to=x, date_to",
			"/api/v1/expenses/, recipient_user_id=x, recipient_user_id" })
	void tellsABadValueAtItsName(String path, String filter, String name) {
		assertThat(api(path + "?" + filter, this.as.owner())).hasStatus(400)
			.bodyJson()
			.convertTo(Map.class)
			.satisfies((body) -> assertThat(body).containsOnlyKeys(name));
	}

	@ParameterizedTest
	@CsvSource({ "invoices, date_from=2026-13-01, date_from", "invoices, group_id=a, group_id",
			"payments, payment_method=gold, payment_method", "payments, invoice=x, invoice",
			"payments, date_to=x, date_to" })
	void tellsABadValueInTheOtherDialectToo(String list, String filter, String name) {
		assertThat(api("/api/payments/" + list + "/?" + filter, this.as.owner())).hasStatus(400)
			.bodyJson()
			.extractingPath("$.details")
			.convertTo(Map.class)
			.satisfies((details) -> assertThat(details).containsOnlyKeys(name));
	}

	@Test
	void aFilterCostsNoStatementMore() {
		RequestPostProcessor token = this.as.owner().token();
		for (String path : List.of("/api/v1/debts/?date_from=2026-11-01&user=", "/api/payments/invoices/?student=",
				"/api/v1/payments/?date_to=2026-11-30&user=", "/api/payments/payments/?student_id=")) {
			assertThat(this.sql.during(() -> assertThat(
					this.mvc.get().uri(path + this.student.id() + "&group=" + this.group).with(token).exchange())
				.hasStatusOk())).as(path).hasSizeLessThanOrEqualTo(2);
		}
	}

	@Test
	void zeroIsNoGroup() {
		long none = this.charges
			.raise(new ChargeDraft(this.student.id(), null, null, new BigDecimal("70"), null, "Kitob"), this.owner)
			.id();

		assertThat(found("/api/v1/debts/?group=0")).containsExactly(none);
	}

	private void assertFindsTheOne(String path, long id, String... filters) {
		assertThat(found(path)).hasSize(2);
		for (String filter : filters) {
			assertThat(found(path + "?" + filter)).as(filter).containsExactly(id);
		}
	}

	private List<Long> found(String path) {
		return found(path, this.as.owner());
	}

	private List<Long> found(String path, Someone someone) {
		try {
			Object body = JsonPath.read(api(path, someone).getResponse().getContentAsString(), "$");
			List<Object> rows = (body instanceof Map<?, ?> envelope)
					? new ArrayList<>((List<?>) envelope.get("results")) : new ArrayList<>((List<?>) body);
			return rows.stream().map((row) -> ((Number) ((Map<?, ?>) row).get("id")).longValue()).toList();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult api(String path, Someone someone) {
		return this.mvc.get().uri(java.net.URI.create(path)).with(someone.token()).exchange();
	}

}
