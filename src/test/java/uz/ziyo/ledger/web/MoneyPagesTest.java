package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.ledger.ChargeBook;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.ledger.Payments;
import uz.ziyo.shared.Caller;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.As;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Begins with a student in a group without a price, and an owner who looks. */
@ZiyoTest
public abstract class MoneyPagesTest {

	@Autowired
	protected MockMvcTester mvc;

	@Autowired
	protected As as;

	@Autowired
	protected Given given;

	@Autowired
	protected Charges charges;

	@Autowired
	protected ChargeBook book;

	@Autowired
	protected Payments payments;

	@Autowired
	protected Courses courses;

	@Autowired
	protected Groups groups;

	@Autowired
	protected Subjects subjects;

	@Autowired
	protected SqlCount sql;

	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	protected TestClock clock;

	protected long group;

	protected Someone student;

	protected Caller owner;

	@BeforeEach
	void aStudentInAGroup() {
		this.group = this.given.group("IELTS-A1");
		this.student = this.given.studentIn(this.group);
		this.owner = this.as.owner().caller();
	}

	/** Nothing that a page does makes money or loses it. */
	@AfterEach
	void theSumsAgree() {
		assertThat(this.jdbc.sql("""
				select (select coalesce(sum(amount), 0) from payment where voided_at is null)
				- (select coalesce(sum(amount), 0) from allocation)
				- (select coalesce(sum(credit), 0) from student_balance)""").query(BigDecimal.class).single())
			.isEqualByComparingTo("0");
	}

	/** A group whose course has a price, on Monday, Wednesday and Friday. */
	protected long groupAt(String name, String price) {
		long subject = this.subjects.findOrCreate("Ingliz tili");
		long course = this.courses
			.create(new CourseDraft(subject, "Kurs " + name, "", new BigDecimal(price), 6, true, null));
		return this.groups.create(
				new GroupDraft(name, null, subject, course, null, "Mon,Wed,Fri", null, null, null, null, true, null));
	}

	protected ChargeView owe(Someone someone, Long groupId, String amount, String text) {
		return this.charges.raise(new ChargeDraft(someone.id(), groupId, null, new BigDecimal(amount), null, text),
				this.owner);
	}

	protected ChargeView owe(String amount) {
		return owe(this.student, this.group, amount, "Kitob");
	}

	/** What was charged so many days ago. */
	protected void owe(Someone someone, String amount, int daysAgo) {
		this.charges.raise(
				ChargeDraft.of(someone.id(), new BigDecimal(amount), TestClock.TODAY.minusDays(daysAgo), "Kitob"),
				this.owner);
	}

	protected PaymentView pay(Someone someone, String amount) {
		return this.payments.record(PaymentDraft.of(someone.id(), new BigDecimal(amount), PaymentMethod.CASH, null),
				this.owner);
	}

	protected PaymentView payMonths(Someone someone, long groupId, String amount, String... months) {
		return this.payments.record(PaymentDraft.forMonths(someone.id(), groupId,
				Stream.of(months).map(YearMonth::parse).toList(), new BigDecimal(amount), PaymentMethod.CASH),
				this.owner);
	}

	protected List<ChargeView> all() {
		return this.book.list(ChargeFilter.ALL, this.owner).all();
	}

	protected MvcTestResult get(String path) {
		return get(path, this.as.owner());
	}

	protected MvcTestResult get(String path, Someone someone) {
		return this.mvc.get().uri(path).with(someone).exchange();
	}

	protected MvcTestResult part(String path) {
		return this.mvc.get().uri(path).with(this.as.owner()).header("HX-Request", "true").exchange();
	}

	protected MvcTestResult post(String path, String... params) {
		var request = this.mvc.post().uri(path).with(this.as.owner());
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.exchange();
	}

}
