package uz.ziyo.exams.web;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.exams.ExamDraft;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.PaperText;
import uz.ziyo.exams.Papers;
import uz.ziyo.exams.QuestionType;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A teacher writes an exam: by hand, by pasting, with the keyboard, on a phone. */
@BrowserTest
class ExamEditorBrowserTests {

	@Autowired
	private As as;

	@Autowired
	private Exams exams;

	@Autowired
	private Papers papers;

	@Autowired
	private Subjects subjects;

	private Someone teacher;

	@BeforeEach
	void aTeacherIsIn(Browser browser) {
		this.teacher = this.as.another(Role.EMPLOYEE);
		browser.signIn(this.teacher.username(), this.teacher.password());
	}

	@Test
	void writesAnExamAsSheGoes(Browser browser) {
		browser.press(".sidebar a[href='/exams']").press("a[href='/exams/new']");
		browser.type("#title", "Unit 5, " + this.teacher.id()).select("#subject", "IELTS").submit("main form");
		browser.sees("#exam-editor", "Hali savol yoʻq").isAccessible();
		long exam = Long.parseLong(browser.path().replaceAll("\\D", ""));

		browser.press(".question-add .btn-primary").hasFocus(".question-card textarea");
		browser.keys("Capital of England?", Keys.TAB);
		browser.sees(".question-card", "Saqlandi");
		browser.all(".option input[type=text]").get(0).click();
		browser.keys("London", Keys.ENTER, "Paris", Keys.ENTER, "Berlin", Keys.ENTER, "Madrid", Keys.ENTER, "Rome",
				Keys.TAB);
		browser.press(browser.all(".option-right").get(0));
		await().untilAsserted(() -> assertThat(paper(exam).get(0).options()).extracting(PaperOption::text)
			.containsExactly("London", "Paris", "Berlin", "Madrid", "Rome"));
		await().untilAsserted(() -> assertThat(paper(exam).get(0).options().get(0).correct()).isTrue());
		assertThat(browser.all("[data-letter]").stream().map(WebElement::getText)).containsExactly("A", "B", "C", "D",
				"E");

		browser.press(".question-add .btn:nth-child(2)").sees("#question-list", "Namunaviy javob");
		browser.keys("Describe it.", Keys.TAB, "Because …", Keys.TAB);
		await().untilAsserted(() -> assertThat(paper(exam).get(1).sample()).isEqualTo("Because …"));

		// By the keys on the handle, and by the buttons.
		browser.find("#question-" + paper(exam).get(1).id() + " [data-reorder-handle]").sendKeys(Keys.ARROW_UP);
		await().untilAsserted(() -> assertThat(texts(exam)).containsExactly("Describe it.", "Capital of England?"));
		browser.press("#question-" + paper(exam).get(0).id() + " [data-reorder=down]");
		await().untilAsserted(() -> assertThat(texts(exam)).containsExactly("Capital of England?", "Describe it."));
		WebElement handle = browser.find("#question-" + paper(exam).get(1).id() + " [data-reorder-handle]");
		new Actions(browser.driver()).moveToElement(handle)
			.clickAndHold()
			.moveByOffset(0, -50)
			.moveToElement(browser.find("#question-" + paper(exam).get(0).id() + " .question-number"), 0, -10)
			.release()
			.perform();
		await().untilAsserted(() -> assertThat(texts(exam)).containsExactly("Describe it.", "Capital of England?"));
		assertThat(browser.all("[data-number]").stream().map(WebElement::getText)).containsExactly("1", "2");

		browser.press("#question-" + paper(exam).get(0).id() + " .btn:last-of-type")
			.sees(".question-gone", "Describe it.");
		browser.hasFocus(".question-gone button").isAccessible().press(".question-gone button");
		browser.seesNo(".question-gone");
		assertThat(texts(exam)).containsExactly("Describe it.", "Capital of England?");

		browser.type("#setting-time-limit", "45").keys(Keys.TAB).sees("#setting-time-limit-status", "Saqlandi");
		browser.type("#setting-time-limit", "9999").keys(Keys.TAB).sees("#setting-time-limit-status", "daqiqagacha");
		browser.clearErrors()
			.type("#setting-time-limit", "40")
			.keys(Keys.TAB)
			.sees("#setting-time-limit-status", "Saqlandi");
		browser.phone().settle().fitsTheScreen().isAccessible().desktop().clearErrors();
		browser.press("form[action$='/publish'] button").sees("main", "Imtihon nashr etilgan").hasNoErrors();
		assertThat(this.exams.get(exam).published()).isTrue();
		assertThat(this.exams.get(exam).timeLimit()).isEqualTo(40);
	}

	/** Held still at the window's edge, the question goes on as far as it takes. */
	@Test
	void dragsFartherThanTheWindowReaches(Browser browser) {
		long exam = exam();
		List<Long> order = IntStream.range(0, 8)
			.mapToObj((i) -> this.papers.add(exam, QuestionType.TEST).id())
			.toList();
		browser.visit("/exams/" + exam);
		WebElement handle = browser.find("#question-" + order.get(0) + " [data-reorder-handle]");
		long bottom = (Long) browser.driver().executeScript("return window.innerHeight - 15");
		new Actions(browser.driver()).moveToElement(handle).clickAndHold().moveToLocation(400, (int) bottom).perform();
		await().until(() -> order.get(0)
			.toString()
			.equals(browser.driver()
				.executeScript("return document.querySelector('#question-list').lastElementChild.dataset.question")));
		new Actions(browser.driver()).release().perform();

		await()
			.untilAsserted(() -> assertThat(paper(exam)).last().extracting(PaperQuestion::id).isEqualTo(order.get(0)));
		browser.hasNoErrors();
	}

	@Test
	void twoOptionsThatAreTheSameAreToldAtOnce(Browser browser) {
		long exam = exam();
		this.papers.add(exam, QuestionType.TEST);
		browser.visit("/exams/" + exam).seesNo("[data-same]");
		browser.all(".option input[type=text]").get(0).click();
		browser.keys("red", Keys.ENTER, "red", Keys.TAB).sees("[data-same]", "Ikkita variant bir xil.").isAccessible();
		browser.all(".option input[type=text]").get(1).sendKeys("dish", Keys.TAB);
		browser.seesNo("[data-same]").hasNoErrors();
	}

	/** What is typed last is saved before it is published. */
	@Test
	void publishingWaitsForWhatIsTyped(Browser browser) {
		long exam = exam();
		browser.visit("/exams/" + exam + "/paste")
			.type("#text", "Q?\n*a\nb")
			.sees("#paste-preview", "Topilgan savollar: 1");
		browser.submit("#paste-form").arrives("/exams/" + exam).sees(".question-card", "Test");
		browser.type(".question-card textarea", "Last word?");
		browser.driver().executeScript("document.querySelector(\"form[action$='/publish']\").requestSubmit()");
		browser.sees("main", "Imtihon nashr etilgan");

		assertThat(texts(exam)).containsExactly("Last word?");
	}

	@Test
	void nothingTypedIsLostWithoutTheNetwork(Browser browser) {
		long exam = exam();
		this.papers.add(exam, QuestionType.WRITTEN);
		browser.visit("/exams/" + exam).offline(true).type(".question-card textarea", "In the tunnel").keys(Keys.TAB);
		browser.sees(".question-card .unsaved", "").offline(false);
		await().untilAsserted(() -> assertThat(texts(exam)).containsExactly("In the tunnel"));
		browser.clearErrors();
	}

	@Test
	void twoTabsDoNotWriteOverEachOther(Browser browser) {
		long exam = exam();
		PaperQuestion question = this.papers.add(exam, QuestionType.WRITTEN);
		browser.visit("/exams/" + exam);
		this.papers.write(exam, question.id(), new PaperText("", "Of the other tab"));

		browser.type(".question-card textarea", "Mine").keys(Keys.TAB).sees(".save-conflict", "Of the other tab");
		browser.isAccessible().phone().settle().fitsTheScreen().desktop();
		assertThat(texts(exam)).containsExactly("Of the other tab");
		browser.press(".save-conflict .btn:first-of-type").sees(".question-card", "Saqlandi");
		assertThat(texts(exam)).containsExactly("Mine");
		this.papers.write(exam, question.id(), new PaperText("Mine", "Once more"));
		browser.type(".question-card textarea", "Mine again").keys(Keys.TAB).sees(".save-conflict", "Once more");
		browser.press(".save-conflict .btn:last-of-type").seesNo(".save-conflict");
		assertThat(browser.find(".question-card textarea").getDomProperty("value")).isEqualTo("Once more");
		browser.clearErrors();
	}

	@Test
	void pastesOnAPhone(Browser browser) {
		long exam = exam();
		browser.phone().visit("/exams/" + exam).fitsTheScreen().press("a[href$='/paste']");
		browser.type("#text", "1. Two?\nA) 2\nB) 3\nJavob: A\n2. Three?\nA) 3\nB) 4\nJavob: E");
		browser.sees("#paste-preview", "Topilgan savollar: 1").sees("#paste-preview", "8-qator");
		browser.fitsTheScreen().isAccessible().press("[data-line='8']").hasFocus("#text");
		assertThat(browser.driver()
			.executeScript("return getSelection().toString() || document.activeElement.value.substring("
					+ "document.activeElement.selectionStart, document.activeElement.selectionEnd)"))
			.isEqualTo("Javob: E");
		browser.driver()
			.executeScript("const t = document.getElementById('text'); t.value = 'a'.repeat(2000000);"
					+ "t.dispatchEvent(new Event('input', {bubbles: true}))");
		browser.sees("#text-error", "Matn juda uzun").submit("#paste-form");
		assertThat(browser.path()).endsWith("/paste");
		assertThat(this.exams.get(exam).questions()).isZero();
		browser.type("#text", "Two?\n*2\n3").sees("#paste-preview", "Topilgan savollar: 1").submit("#paste-form");
		browser.arrives("/exams/" + exam).sees("#question-list", "A").hasNoErrors();
		assertThat(texts(exam)).containsExactly("Two?");
	}

	@Test
	void publishingLeadsToWhatIsMissing(Browser browser) {
		long exam = exam();
		PaperQuestion question = this.papers.add(exam, QuestionType.TEST);
		browser.visit("/exams/" + exam).press("form[action$='/publish'] button");
		browser.sees("#exam-obstacles", "1-savol: matni yoʻq.").isAccessible().clearErrors();
		browser.press("#exam-obstacles a");
		assertThat(browser.driver().findElements(By.cssSelector(".question-card:target"))).hasSize(1)
			.allSatisfy((card) -> assertThat(card.getDomAttribute("id")).isEqualTo("question-" + question.id()));
	}

	private long exam() {
		return this.exams.create(new ExamDraft(this.subjects.findOrCreate("IELTS"), "Test " + this.teacher.id(), "", 30,
				false, true, null, false, false, false, null, null), this.teacher.caller());
	}

	private List<PaperQuestion> paper(long exam) {
		return this.exams.paper(exam).questions();
	}

	private List<String> texts(long exam) {
		return paper(exam).stream().map(PaperQuestion::text).toList();
	}

}
