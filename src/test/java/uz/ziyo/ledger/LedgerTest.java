package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.ledger.accounts.DebtorAccounts;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Begins with a student in a group without a price, and ends with everything that always
 * holds.
 */
@ZiyoTest
abstract class LedgerTest {

	@Autowired
	Payments payments;

	@Autowired
	PaymentBook paymentBook;

	@Autowired
	Charges charges;

	@Autowired
	ChargeBook chargeBook;

	@Autowired
	DebtorAccounts debtors;

	@Autowired
	Courses courses;

	@Autowired
	Groups groups;

	@Autowired
	Subjects subjects;

	@Autowired
	As as;

	@Autowired
	Given given;

	@Autowired
	SqlCount sql;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	long group;

	long student;

	Caller owner;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group).id();
		this.owner = this.as.owner().caller();
	}

	@AfterEach
	void everythingHolds() {
		LedgerChecks.assertAllHolds(this.jdbc);
	}

	/** A group whose course has a price, on Monday, Wednesday and Friday. */
	long groupAt(String price) {
		return groupAt("Narxli", price);
	}

	long groupAt(String name, String price) {
		long subject = this.subjects.findOrCreate("Ingliz tili");
		long course = this.courses
			.create(new CourseDraft(subject, "Kurs " + name, "", new BigDecimal(price), 6, true, null));
		return this.groups.create(
				new GroupDraft(name, null, subject, course, null, "Mon,Wed,Fri", null, null, null, null, true, null));
	}

	PaymentView pay(String amount, String... months) {
		return pay(this.student, amount, months);
	}

	PaymentView pay(long studentId, String amount, String... months) {
		return this.payments.record(new PaymentDraft(studentId, this.group, null, months(months), money(amount),
				PaymentMethod.CASH, null, null), this.owner);
	}

	PaymentView payDebts(String amount) {
		return this.payments.record(PaymentDraft.of(this.student, money(amount), PaymentMethod.CASH, null), this.owner);
	}

	ChargeView debt(String amount) {
		return this.charges.raise(ChargeDraft.of(this.student, money(amount), null, ""), this.owner);
	}

	ChargeView charge(long id) {
		return this.chargeBook.get(id, this.owner);
	}

	String credit() {
		return this.debtors.get(this.student, this.owner).credit().setScale(2).toPlainString();
	}

	/** Month and what remains of it, in order. */
	List<String> tuition() {
		return this.chargeBook
			.list(new ChargeFilter(this.student, null, null, null, null, null, null, "due"), this.owner)
			.all()
			.stream()
			.filter((charge) -> charge.kind() == ChargeKind.TUITION)
			.map((charge) -> charge.month() + " " + charge.amount() + " " + charge.remaining())
			.toList();
	}

	/** In a transaction of its own, on another thread. */
	static CompletableFuture<Void> elsewhere(Runnable work) {
		return CompletableFuture.runAsync(work, (run) -> new Thread(run).start());
	}

	static List<YearMonth> months(String... months) {
		return Stream.of(months).map(YearMonth::parse).toList();
	}

	static BigDecimal money(String amount) {
		return new BigDecimal(amount);
	}

	static void assertRefused(String field, String code, Runnable work) {
		assertThatExceptionOfType(Refused.class).isThrownBy(work::run)
			.satisfies((refused) -> assertThat(refused.problems())
				.extracting(Refused.Problem::field, Refused.Problem::code)
				.containsExactly(tuple(field, code)));
	}

}
