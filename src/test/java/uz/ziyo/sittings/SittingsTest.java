package uz.ziyo.sittings;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

/**
 * A student, and an exam of three test questions and a written one, half an hour long.
 */
@ZiyoTest
abstract class SittingsTest {

	@Autowired
	As as;

	@Autowired
	Exams exams;

	@Autowired
	Subjects subjects;

	@Autowired
	Sittings sittings;

	@Autowired
	Sweeper sweeper;

	@Autowired
	CentreTime time;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	ExamView exam;

	Someone student;

	private int changes;

	@BeforeEach
	void anExam() {
		this.student = this.as.student();
		this.exam = exam(new GivenExam());
	}

	ExamView exam(GivenExam exam) {
		return exam.by(this.as.owner().caller(), this.exams, this.subjects);
	}

	long start() {
		return this.sittings.start(this.exam.code(), this.student.caller());
	}

	Sitting sitting(long attempt) {
		return this.sittings.get(attempt, this.student.caller());
	}

	SittingQuestion question(long attempt, int number) {
		return sitting(attempt).questions().get(number - 1);
	}

	/** By the page of that name; with the revision that it knows. */
	SaveOutcome save(long attempt, int number, Object answer, int revision, String page) {
		return saveAt(attempt, number, answer, revision, page, this.time.now());
	}

	SaveOutcome saveAt(long attempt, int number, Object answer, int revision, String page, Instant arrived) {
		SittingQuestion question = question(attempt, number);
		Long option = (answer instanceof Integer place) ? question.options().get(place - 1).id() : null;
		return this.sittings.save(attempt, question.id(), new AnswerDraft(option,
				(answer instanceof String text) ? text : null, false, revision, page, ++this.changes), arrived,
				this.student.caller());
	}

	boolean submit(long attempt) {
		return this.sittings.submit(attempt, List.of(), this.time.now(), this.student.caller());
	}

	long count(String query) {
		return this.jdbc.sql("select count(*) from " + query).query(Long.class).single();
	}

	/** What each answer of the only result is: the option's text or the student's. */
	List<String> resultAnswers() {
		return this.jdbc
			.sql("""
					select coalesce(o.text, x.written_answer) from exam_answer x left join answer_option o on o.id = x.option_id
					join question q on q.id = x.question_id order by q.position""")
			.query(String.class)
			.list();
	}

}
