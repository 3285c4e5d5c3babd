package uz.ziyo.ledger.web;

import org.junit.jupiter.api.Test;

import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

class GroupPaymentPanelTests extends MoneyPagesTest {

	private String path() {
		return "/groups/" + this.group + "/payments-panel";
	}

	@Test
	void showsWhoHasPaidWhichMonth() {
		payMonths(this.student, this.group, "300000", "2026-09");
		owe(this.student, this.group, "50000", "Kitob");
		charge("2026-10", "300000");
		charge("2026-11", "300000");
		pay(this.student, "50000");
		pay(this.student, "100000");

		assertThat(part(path())).hasStatusOk()
			.bodyText()
			.contains(this.student.caller().lastName(), "2026-yil sentabr: toʻlangan, 300\u00a0000",
					"2026-yil noyabr: qoldi 300\u00a0000, jami 300\u00a0000", "2026-yil dekabr: hisoblanmagan",
					"/payments/new?student=" + this.student.id() + "&amp;group=" + this.group, "pay-PENDING",
					"pay-PARTIALLY_PAID", "pay-PAID", "pay-none")
			.doesNotContain("<html");
	}

	private void charge(String month, String amount) {
		assertThat(post("/charges", "student", "" + this.student.id(), "group", "" + this.group, "month", month,
				"amount", amount))
			.hasStatus3xxRedirection();
	}

	@Test
	void earlierMonthsAreOneTapAway() {
		payMonths(this.student, this.group, "300000", "2026-03");

		assertThat(part(path())).bodyText().contains("until=2026-11", "until=2027-01").doesNotContain("Mart");
		assertThat(part(path() + "?until=2026-05")).hasStatusOk().bodyText().contains("2026-yil mart: toʻlangan");
		assertThat(part(path() + "?until=0000-01")).hasStatusOk().bodyText().contains("2000-yil yanvar");
		assertThat(part(path() + "?until=9999-12")).hasStatusOk();
		assertThat(part(path() + "?until=2026-13")).hasStatus(400);
	}

	@Test
	void monthsBeforeHeCameAreNoChoice() {
		this.clock.set("2026-12-18T10:00");
		Someone late = this.given.studentIn(this.group);
		String name = late.caller().lastName() + " " + late.caller().firstName();

		assertThat(part(path())).bodyText()
			.contains(name + ", 2026-yil dekabr: hisoblanmagan", name + ", 2027-yil yanvar: hisoblanmagan")
			.doesNotContain(name + ", 2026-yil noyabr");
	}

	@Test
	void countsWhoHasPaidThisMonth() {
		Someone other = this.given.studentIn(this.group);
		payMonths(other, this.group, "300000", "2026-11");
		charge("2026-11", "300000");

		assertThat(part("/groups/" + this.group + "/payments-stat")).hasStatusOk()
			.bodyText()
			.contains("Noyabr uchun toʻlagan", "1 / 2", "300\u00a0000 soʻm qarz");
	}

	@Test
	void theGroupsPageShowsItToTheOwner() {
		String page = "/groups/" + this.group;
		assertThat(get(page)).bodyText().contains(page + "/payments-panel", page + "/payments-stat");
		assertThat(get(page, this.as.employee())).bodyText().doesNotContain("payments-panel", "payments-stat");
		assertThat(get(path(), this.as.employee())).hasStatus(403);
		assertThat(get(path(), this.student)).hasStatus(403);
		assertThat(part("/groups/99999/payments-panel")).hasStatus(404);
	}

	@Test
	void twoStatements() {
		this.given.studentsIn(this.group, 5);
		assertThat(this.sql.during(() -> part(path()))).hasSize(2);
		assertThat(this.sql.during(() -> part("/groups/" + this.group + "/payments-stat"))).hasSize(2);
	}

}
