package uz.ziyo.ledger.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uz.ziyo.testing.As.Someone;

import static org.assertj.core.api.Assertions.assertThat;

class BillingPagesTests extends MoneyPagesTest {

	private Someone early;

	private Someone late;

	@BeforeEach
	void aGroupWithAPrice() {
		long priced = groupAt("Narxli", "300000.00");
		this.early = this.given.studentIn(priced);
		this.clock.set("2026-12-18T10:00");
		this.late = this.given.studentIn(priced);
	}

	@Test
	void thePreviewExplainsEachLine() {
		assertThat(get("/billing")).hasStatusOk()
			.bodyText()
			.contains("value=\"2026-12\"", this.early.caller().lastName(), this.late.caller().lastName(),
					"300\u00a0000 ning 13 darsidan 6 tasi", "138\u00a0461,54", "Toʻliq oy", "438\u00a0461,54 soʻm",
					"2026-yil dekabr uchun hisoblash");
		assertThat(all()).isEmpty();
	}

	@Test
	void billsAMonthAndRepeatingAddsNothing() {
		assertThat(post("/billing", "month", "2026-12")).hasRedirectedUrl("/billing?month=2026-12");
		assertThat(all()).hasSize(2);

		assertThat(get("/billing?month=2026-12")).bodyText()
			.contains("Hisoblanadigan toʻlov yoʻq", "/charges?kind=tuition&amp;month=2026-12")
			.doesNotContain("2026-yil dekabr uchun hisoblash");
		assertThat(post("/billing", "month", "2026-12")).hasStatus3xxRedirection();
		assertThat(all()).hasSize(2);
	}

	@Test
	void warnsOfAMonthThatIsAWayOff() {
		assertThat(get("/billing?month=2027-01")).hasStatusOk().bodyText().doesNotContain("hali uzoq");
		assertThat(get("/billing?month=2027-02")).hasStatusOk()
			.bodyText()
			.contains("2027-yil fevral hali uzoq. Shu oy tanlanganini tekshiring.");
	}

	@Test
	void aMonthThatIsNoneIsSaidAtItsField() {
		for (String month : new String[] { "2026-13", "besh", "2026-1" }) {
			assertThat(get("/billing?month=" + month)).hasStatus(422)
				.bodyText()
				.contains("Oyni kiriting", "value=\"" + month + "\"")
				.doesNotContain("java.");
			assertThat(post("/billing", "month", month)).hasStatus(422).bodyText().contains("Oyni kiriting");
		}
		assertThat(get("/billing?month=1999-12")).hasStatus(422).bodyText().contains("Yil 2000 va 2100 orasida");
		assertThat(post("/billing", "month", "2101-01")).hasStatus(422).bodyText().contains("Yil 2000 va 2100 orasida");
		assertThat(all()).isEmpty();
	}

	@Test
	void oneStatement() {
		assertThat(this.sql.during(() -> get("/billing?page=7"))).hasSize(1);
	}

}
