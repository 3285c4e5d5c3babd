package uz.ziyo.expenses.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.expenses.ExpenseFilter;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.workbook.WorkbookWriter;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;
import uz.ziyo.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** The owner writes down what was spent, looks it up, and takes a mistake back. */
@BrowserTest
class ExpenseBrowserTests {

	@Autowired
	private As as;

	@Autowired
	private Expenses expenses;

	@TempDir
	private Path files;

	/** Makes the reasons of this test its own in the centre that all share. */
	private String own;

	@BeforeEach
	void theOwnerIsIn(Browser browser) {
		Someone owner = this.as.another(Role.OWNER);
		this.own = "n" + owner.id();
		browser.signIn(owner.username(), owner.password());
	}

	@Test
	void recordsFiltersAndVoids(Browser browser) {
		browser.press(".sidebar a[href='/expenses']").press("a[href='/expenses/new']");
		browser.type("#amount", "18000000").type("#reason", "Ijara " + this.own).type("#recipient", "Bino egasi");
		assertThat(browser.find("#amount").getDomProperty("value")).isEqualTo("18 000 000");
		browser.submit("main form").arrives("/expenses").sees("#expense-list", "Ijara " + this.own);
		browser.press("a[href='/expenses/new']").type("#amount", "450000,50").type("#reason", "Internet " + this.own);
		browser.submit("main form").arrives("/expenses");

		browser.type("input[name=search]", this.own).sees(".list-sum", "18 450 000,50");
		browser.press(".filters summary").type("input[name=min]", "1 000 000").sees(".list-sum", "18 000 000 ");
		browser.isAccessible().hasNoErrors();
		assertThat(browser.path()).contains("search=" + this.own, "min=1");
		assertThat(browser.download("a[href^='/expenses.xlsx']").content()).startsWith(0x50, 0x4B);

		browser.press("#expense-list .row-link").sees("h1", "Chiqim").isAccessible();
		browser.press("main a[href$='/void']").sees("#expense-dialog", "18 000 000").isAccessible();
		browser.submit("#expense-dialog form").sees("#expense-dialog", "Bu maydonni toʻldiring.").clearErrors();
		browser.type("#expense-dialog input[name=reason]", "Xato" + Keys.ENTER);
		browser.sees("main", "Bekor qilingan").sees("main", "Xato").isAccessible().hasNoErrors();
		assertThat(this.expenses.sum(new ExpenseFilter(null, null, null, this.own, null, null, false, null)))
			.isEqualByComparingTo("450000.50");

		browser.phone().visit("/expenses?state=voided&search=" + this.own).sees("#expense-list", "Xato");
		browser.fitsTheScreen().isAccessible().press("#expense-list .row-link").sees("main", "Bekor qilingan");
		browser.fitsTheScreen().isAccessible().hasNoErrors();
	}

	@Test
	void bringsExpensesFromAWorkbook(Browser browser) throws IOException {
		browser.visit("/expenses").press("a[href='/expenses/import']");
		assertThat(browser.download("a[href$='template.xlsx']").status()).isEqualTo(200);

		browser.choose("#file", workbook()).submit("main form").sees("main", "Summa noldan katta boʻlsin.");
		browser.sees("main", "Avval yozilganga oʻxshaydi: 1 ta").isAccessible().phone().settle();
		browser.fitsTheScreen().isAccessible().hasNoErrors();
		browser.press("form[action*='/expenses/import/'] [type=submit]").arrives("/expenses");

		browser.sees(".alert-success", "Qoʻshilgan chiqimlar: 1").fitsTheScreen().isAccessible().hasNoErrors();
		assertThat(this.expenses.list(new ExpenseFilter(null, null, null, this.own, null, null, false, null)).all())
			.hasSize(1);
	}

	private Path workbook() throws IOException {
		Path file = this.files.resolve("expenses.xlsx");
		try (WorkbookWriter workbook = new WorkbookWriter(); OutputStream out = Files.newOutputStream(file)) {
			workbook.sheet("a")
				.heading("Sana", "Summa, soʻm", "Sabab")
				.row(TestClock.TODAY.minusYears(1), 600_000, "Kitob " + this.own)
				.row(TestClock.TODAY.minusYears(1), 600_000, "Kitob " + this.own)
				.row(TestClock.TODAY.minusYears(1), -5, "Kitob " + this.own);
			workbook.write(out);
		}
		return file;
	}

}
