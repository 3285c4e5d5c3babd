package uz.ziyo.dashboard.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.dashboard.Till;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;
import uz.ziyo.worklog.WorkLogs;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hpa.md} §16, {@code hpa-backend.md} §5. */
@ZiyoTest
class DashboardApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Payments payments;

	@Autowired
	private Charges charges;

	@Autowired
	private Expenses expenses;

	@Autowired
	private People people;

	@Autowired
	private WorkLogs workLogs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SqlCount sql;

	private Till till;

	private long group;

	private long student;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group).id();
		this.till = new Till(this.payments, this.charges, this.expenses, this.as.owner().caller());
	}

	/** The example of the document, with its own numbers. */
	@Test
	void tellsTheMoneyOfAllTimesAndWhoWorksToday() {
		this.till.in(this.student, this.group, "2025-01-10", "9000000", PaymentMethod.CASH);
		this.till.in(this.student, null, "2026-11-20", "6000000", PaymentMethod.CLICK);
		this.till.out("2025-03-01", "4500000", "Ijara");
		this.till.out("2026-11-20", "500000", "Internet");
		List<Someone> employees = List.of(this.as.employee(), another(), another(), another(), another());
		employees.subList(0, 4).forEach((employee) -> works(employee, TestClock.TODAY.toString(), true));
		works(employees.get(4), TestClock.TODAY.toString(), false);
		works(employees.get(4), "2026-11-19", true);

		assertThat(get(this.as.owner().token())).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{
				  "finance": {
				    "income": "15000000.00",
				    "expense": "5000000.00",
				    "profit": "10000000.00"
				  },
				  "attendance": {
				    "employees_present_today": 4,
				    "total_employees": 5
				  }
				}""");
	}

	@Test
	void anEmployeeSeesNoMoney() {
		this.till.in(this.student, this.group, "2026-11-20", "9000000", PaymentMethod.CASH);

		assertThat(get(this.as.employee().token())).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"attendance": {"employees_present_today": 0, "total_employees": 1}}""");
	}

	@Test
	void isNothingForStudents() {
		assertThat(get(this.as.student().token())).hasStatus(403);
		assertThat(this.mvc.get().uri("/api/v1/dashboard/")).hasStatus(401);
	}

	@Test
	void beginsWithNothing() {
		assertThat(get(this.as.owner().token())).hasStatusOk()
			.bodyJson()
			.extractingPath("$.finance")
			.asMap()
			.containsEntry("income", "0.00")
			.containsEntry("expense", "0.00")
			.containsEntry("profit", "0.00");
	}

	/** There is no moment at which it is behind. */
	@Test
	void isRightAfterEachStep() {
		RequestPostProcessor owner = this.as.owner().token();
		long payment = this.till.in(this.student, this.group, "2026-11-20", "300000", PaymentMethod.CASH);
		assertIncome(owner, "300000.00");
		this.payments.change(payment, PaymentDraft.of(this.student, new BigDecimal("200000.50"), null, null),
				this.as.owner().caller());
		assertIncome(owner, "200000.50");
		long other = this.given.studentIn(this.group).id();
		this.payments.change(payment, PaymentDraft.of(other, new BigDecimal("250000"), null, null),
				this.as.owner().caller());
		assertIncome(owner, "250000.00");
		this.till.out("2026-11-20", "300000", "Ijara");
		assertThat(get(owner)).bodyJson().extractingPath("$.finance.profit").isEqualTo("-50000.00");
		this.payments.voidPayment(payment, "Xato", this.as.owner().caller());
		assertIncome(owner, "0.00");
	}

	@Test
	void whoHasLeftIsNotCounted() {
		Someone leaver = another();
		works(leaver, TestClock.TODAY.toString(), true);
		this.people.archive(Role.EMPLOYEE, leaver.id());

		assertThat(get(this.as.owner().token())).bodyJson().extractingPath("$.attendance.total_employees").isEqualTo(1);
		assertThat(get(this.as.owner().token())).bodyJson()
			.extractingPath("$.attendance.employees_present_today")
			.isEqualTo(0);
	}

	/** Beside the one that looks who asks. */
	@Test
	void takesOneStatement() {
		RequestPostProcessor owner = this.as.owner().token();

		assertThat(this.sql.during(() -> get(owner))).filteredOn((statement) -> statement.contains("payment_tally"))
			.hasSize(1);
		assertThat(this.sql.during(() -> get(owner))).hasSizeLessThanOrEqualTo(2)
			.noneMatch((statement) -> statement.matches(".*from (payment|expense)\\b(?!_).*"));
	}

	private Someone another() {
		return this.as.another(Role.EMPLOYEE);
	}

	private void works(Someone employee, String date, boolean all) {
		this.workLogs.openDay(LocalDate.parse(date));
		this.jdbc.sql("""
				update work_log set took_register = true, gave_score = ?, status = ? where employee_id = ?
				and date = cast(? as date)""").params(all, all, employee.id(), date).update();
	}

	private void assertIncome(RequestPostProcessor who, String income) {
		assertThat(get(who)).bodyJson().extractingPath("$.finance.income").isEqualTo(income);
	}

	private MvcTestResult get(RequestPostProcessor who) {
		return this.mvc.get().uri("/api/v1/dashboard/").with(who).exchange();
	}

}
