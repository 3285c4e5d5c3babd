package uz.ziyo.sittings.web;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.People;
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.GivenExam;
import uz.ziyo.sittings.Invigilation;
import uz.ziyo.sittings.Sittings;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Browser;
import uz.ziyo.testing.BrowserTest;
import uz.ziyo.testing.TestClock;

/** A student in front of an exam of three test questions and a written one. */
@BrowserTest
abstract class BrowserSitting {

	@Autowired
	As as;

	@Autowired
	Exams exams;

	@Autowired
	Subjects subjects;

	@Autowired
	People people;

	@Autowired
	Sittings sittings;

	@Autowired
	Invigilation invigilation;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	Someone student;

	Someone teacher;

	ExamView exam;

	@BeforeEach
	void anExam() {
		this.clock.set(TestClock.TODAY.atTime(TestClock.TIME));
		this.student = this.as.another(Role.STUDENT);
		this.teacher = this.as.another(Role.EMPLOYEE);
		this.exam = new GivenExam().by(this.teacher.caller(), this.exams, this.subjects);
	}

	/** Other tests share the clock. */
	@AfterEach
	void theClockGoesBack() {
		this.clock.set(TestClock.TODAY.atTime(TestClock.TIME));
	}

	long start() {
		return this.sittings.start(this.exam.code(), this.student.caller());
	}

	Browser open(Browser browser, long attempt) {
		return browser.signIn(this.student.username(), this.student.password()).visit("/sittings/" + attempt);
	}

	/**
	 * What is on the server: the option's place from 1, or the text; null for nothing.
	 */
	Object saved(long attempt, int number) {
		var question = this.sittings.get(attempt, this.student.caller()).questions().get(number - 1);
		if (question.answer().optionId() == null) {
			return question.answer().written();
		}
		return question.options().stream().map((option) -> option.id()).toList().indexOf(question.answer().optionId())
				+ 1;
	}

	/** What is handed in: the options' texts and the student's own, in order. */
	List<String> handedIn() {
		return this.jdbc.sql("""
				select coalesce(o.text, x.written_answer) from exam_answer x join exam_result r on r.id = x.result_id
				left join answer_option o on o.id = x.option_id join question q on q.id = x.question_id
				where r.exam_id = ? and r.student_id = ? order by q.position""")
			.params(this.exam.id(), this.student.id())
			.query(String.class)
			.list();
	}

	static WebElement option(Browser browser, int number, int option) {
		return browser.find("#question-" + number + " .sitting-option:nth-of-type(" + option + ")");
	}

	static void until(Browser browser, String what, BooleanSupplier condition) {
		until(browser, Duration.ofSeconds(20), what, condition);
	}

	static void until(Browser browser, Duration patience, String what, BooleanSupplier condition) {
		new WebDriverWait(browser.driver(), patience).pollingEvery(Duration.ofMillis(100))
			.withMessage(what)
			// The page puts new parts in place of old ones while it is looked at.
			.ignoring(StaleElementReferenceException.class)
			.until((driver) -> condition.getAsBoolean());
	}

}
