package uz.ziyo.attendance.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

import uz.ziyo.attendance.LessonRow;
import uz.ziyo.attendance.Lessons;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.scores.ScoreBook;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.BrowserTest;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.TestClock;

/** A running lesson of a teacher and six students, and the places of its screen. */
@BrowserTest
abstract class RunningLesson {

	@Autowired
	As as;

	@Autowired
	Given given;

	@Autowired
	Lessons lessons;

	@Autowired
	Enrolments enrolments;

	@Autowired
	ScoreBook book;

	Someone teacher;

	long group;

	List<Long> students;

	@BeforeEach
	void aLessonThatIsRunning() {
		this.teacher = this.as.another(Role.EMPLOYEE);
		this.group = this.given.group("Dars" + this.teacher.id(), this.teacher.id(), "Mon,Wed,Fri", "14:00", "15:30");
		this.given.studentsIn(this.group, 6);
		this.students = rows().stream().map(LessonRow::studentId).toList();
	}

	String lesson() {
		return "/groups/" + this.group + "/lesson";
	}

	long student(int place) {
		return this.students.get(place);
	}

	String mark(int place) {
		return "#mark-" + student(place);
	}

	String status(int place) {
		return "#status-" + student(place);
	}

	String score(int place) {
		return "#score-" + student(place);
	}

	List<LessonRow> rows() {
		return this.lessons.rows(this.group, TestClock.TODAY);
	}

	Map<Long, MarkStatus> marks() {
		return rows().stream()
			.filter((row) -> row.status() != null)
			.collect(Collectors.toMap(LessonRow::studentId, LessonRow::status));
	}

}
