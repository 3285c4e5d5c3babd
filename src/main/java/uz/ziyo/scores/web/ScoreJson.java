package uz.ziyo.scores.web;

import java.time.Instant;
import java.time.LocalDate;

import uz.ziyo.scores.ScoreView;

record ScoreJson(long id, Student student, Group group, int score, LocalDate date, GivenBy givenBy, Instant createdAt) {

	static ScoreJson of(ScoreView view) {
		return new ScoreJson(view.id(),
				new Student(view.studentId(), view.studentFirstName(), view.studentLastName(), view.studentUsername()),
				new Group(view.groupId(), view.groupName()), view.score(), view.date(),
				new GivenBy(view.givenById(), view.givenByFirstName(), view.givenByLastName()), view.createdAt());
	}

	record Student(long id, String firstName, String lastName, String username) {
	}

	record Group(long id, String name) {
	}

	record GivenBy(long id, String firstName, String lastName) {
	}

}
