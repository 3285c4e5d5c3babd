package uz.ziyo.ledger.statements.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.groups.Students;
import uz.ziyo.ledger.web.MoneyPagesTest;
import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

class StatementPagesTests extends MoneyPagesTest {

	@Autowired
	private Students students;

	private String path() {
		return "/students/" + this.student.id() + "/statement";
	}

	@Test
	void explainsTheBalanceLineByLine() {
		owe("300000");
		this.clock.advance(Duration.ofMinutes(1));
		pay(this.student, "200000");
		this.clock.advance(Duration.ofMinutes(1));
		owe(this.student, this.group, "50000", "Daftar");

		assertThat(get(path())).hasStatusOk()
			.bodyText()
			.contains("Kitob", "Daftar", "Toʻlov № ", "Naqd", "350\u00a0000", "150\u00a0000 soʻm",
					"Toʻlanmagani: 100\u00a0000", "Toʻlanmagani: 50\u00a0000", "20.11.2026", "data-print",
					"/charges/new?student=" + this.student.id())
			.containsPattern("Toʻlov № \\d+ · </span><span>Naqd</span></span></a></strong>")
			.containsPattern("(?s)300\u00a0000.*?<strong>300\u00a0000.*?200\u00a0000.*?<strong>100\u00a0000"
					+ ".*?50\u00a0000.*?<strong>150\u00a0000");
	}

	@Test
	void saysWhatSettledWhatAndWhatIsLeft() {
		payMonths(this.student, this.group, "300000", "2026-10");
		owe("40000");
		pay(this.student, "100000");

		assertThat(get(path())).bodyText()
			.contains("2026-yil oktabr uchun oʻqish puli", "Hisobda qoldi: 60\u00a0000", "Oldindan toʻlangan",
					"60\u00a0000 soʻm", "−60\u00a0000")
			.containsPattern("(?s)40\u00a0000</span> <span aria-hidden=\"true\">→.*?Kitob")
			.containsPattern("(?s)40\u00a0000</span> <span aria-hidden=\"true\">←.*?Toʻlov № ");
	}

	@Test
	void asOfAnyDate() {
		this.clock.set("2026-11-10T10:00");
		owe("300000");
		this.clock.set("2026-11-20T10:00");
		pay(this.student, "300000");

		assertThat(get(path() + "?date=2026-11-15")).hasStatusOk()
			.bodyText()
			.contains("15.11.2026 holatiga", "Toʻlanmagani: 300\u00a0000", "value=\"2026-11-15\"")
			.doesNotContain("Toʻlov № ");
		assertThat(get(path() + "?date=2026-11-09")).bodyText().contains("Hali yozuv yoʻq");
		assertThat(get(path())).bodyText().contains("Qarzi yoʻq");
		assertThat(get(path() + "?date=2026-02-30")).hasStatus(422)
			.bodyText()
			.contains("Sanani kiriting", "Qarzi yoʻq")
			.doesNotContain("java.");
	}

	@Test
	void nothingIsOfferedForWhoIsArchived() {
		owe("300000");
		assertThat(get(path())).bodyText().contains("/payments/new?student=").doesNotContain("Arxivdagi oʻquvchiga");
		this.students.archive(this.student.id());

		assertThat(get(path())).hasStatusOk()
			.bodyText()
			.contains("Arxivdagi oʻquvchiga", "300\u00a0000 soʻm", path() + ".xlsx")
			.doesNotContain("/payments/new?student=", "/charges/new?student=");
	}

	@Test
	void partOfAMonthIsExplained() {
		long priced = groupAt("Narxli", "300000.00");
		this.clock.set("2026-12-18T10:00");
		Someone late = this.given.studentIn(priced);
		assertThat(post("/billing", "month", "2026-12")).hasStatus3xxRedirection();

		assertThat(get("/students/" + late.id() + "/statement")).bodyText()
			.contains("2026-yil dekabr uchun oʻqish puli", "13 darsdan 6 tasi", "138\u00a0461,54");
	}

	@Test
	void aStudentSeesHisOwn() {
		owe("300000");
		pay(this.student, "100000");
		Someone other = this.given.studentIn(this.group);
		owe(other, this.group, "777", "Boshqaning qarzi");

		assertThat(get("/my/payments", this.student)).hasStatusOk()
			.bodyText()
			.contains("Toʻlovlarim", "Kitob", "200\u00a0000 soʻm", "/receipt\"")
			.doesNotContain("Boshqaning qarzi", "/charges/", "/payments/new");
		assertThat(get("/", this.student)).bodyText().contains("href=\"/my/payments\"");
		assertThat(get("/students/" + this.student.id(), this.student)).bodyText()
			.contains("href=\"/my/payments\"")
			.doesNotContain("/statement");
		assertThat(get(path(), this.student)).hasStatus(403);
	}

	@Test
	void theOwnerComesFromTheStudentsPageAndNobodyElse() {
		assertThat(get("/students/" + this.student.id())).bodyText().contains("href=\"" + path() + "\"");
		assertThat(get("/students/" + this.student.id(), this.as.employee())).bodyText().doesNotContain("/statement");
		assertThat(get(path(), this.as.employee())).hasStatus(403);
		assertThat(get("/my/payments")).hasStatus(403);
		assertThat(get("/students/" + this.as.employee().id() + "/statement")).hasStatus(404);
		assertThat(get("/students/99999/statement")).hasStatus(404);
	}

	@Test
	void whoHasBeenArchivedKeepsHis() {
		owe("300000");
		this.students.archive(this.student.id());

		assertThat(get(path())).hasStatusOk().bodyText().contains("300\u00a0000 soʻm");
	}

	@Test
	void twoStatements() {
		for (int i = 0; i < 20; i++) {
			owe("1000");
			pay(this.student, "1000");
		}
		List<String> statements = this.sql.during(() -> get(path()));
		assertThat(statements).hasSize(2);
		assertThat(this.sql.during(() -> get("/my/payments?date=" + LocalDate.of(2026, 11, 1), this.student)))
			.hasSize(2);
	}

}
