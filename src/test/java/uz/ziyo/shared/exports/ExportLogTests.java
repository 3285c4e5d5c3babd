package uz.ziyo.shared.exports;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@ZiyoTest
class ExportLogTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private ExportLog log;

	@Autowired
	private SqlCount sql;

	@Test
	void tellsWhoTookWhat() {
		long group = this.given.group("IELTS <A1>");
		assertThat(this.mvc.get().uri("/exports").with(this.as.owner())).hasStatusOk()
			.bodyText()
			.contains("Hali hech narsa yuklab olinmagan");

		assertThat(this.mvc.get().uri("/groups/" + group + "/attendance.xlsx").with(this.as.employee())).hasStatusOk();
		assertThat(this.mvc.get().uri("/expenses.xlsx?from=2026-11-01").with(this.as.owner())).hasStatusOk();
		assertThat(this.mvc.get().uri("/students/import/template.xlsx").with(this.as.owner())).hasStatusOk();
		assertThat(this.mvc.get().uri("/expenses.xlsx").with(this.as.employee())).hasStatus(403);

		assertThat(this.log.list().all()).extracting(ExportEntry::kind, ExportEntry::person, ExportEntry::details)
			.containsExactly(tuple("expenses", this.as.owner().caller().fullName(), "01.11.2026 – …"),
					tuple("attendance", this.as.employee().caller().fullName(), "IELTS <A1> 2026-11"));
		assertThat(this.mvc.get().uri("/exports").with(this.as.owner())).bodyText()
			.containsSubsequence("Chiqimlar", "Davomat", "IELTS &lt;A1&gt; 2026-11", "20.11.2026, 14:30");
	}

	@Test
	void isForTheOwner() {
		for (Someone someone : List.of(this.as.employee(), this.as.student())) {
			assertThat(this.mvc.get().uri("/exports").with(someone)).hasStatus(403);
		}
	}

	@Test
	void isReadInPages() {
		Someone owner = this.as.owner();
		for (int i = 0; i < 60; i++) {
			this.log.record(owner.caller(), "expenses", "number " + i);
		}

		assertThat(this.mvc.get().uri("/exports").with(owner)).bodyText()
			.contains("number 59")
			.doesNotContain("number 5<");
		assertThat(this.mvc.get().uri("/exports?page=2").with(owner)).bodyText().contains("number 5<");
		assertThat(this.sql.during(() -> this.mvc.get().uri("/exports").with(owner).exchange()))
			.hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void longTextsAreShortened() {
		this.log.record(this.as.owner().caller(), "expenses", "x".repeat(2000));

		assertThat(this.log.list().all().get(0).details()).hasSize(500);
	}

}
