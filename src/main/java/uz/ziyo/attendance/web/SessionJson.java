package uz.ziyo.attendance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import uz.ziyo.attendance.MarkView;
import uz.ziyo.attendance.SessionView;

record SessionJson(long id, long group, String groupName, LocalDate date, String topic, String notes, Instant createdAt,
		List<Row> attendance) {

	static SessionJson of(SessionView session) {
		return new SessionJson(session.id(), session.groupId(), session.groupName(), session.date(), session.topic(),
				session.notes(), session.createdAt(), session.marks().stream().map(Row::of).toList());
	}

	record Row(long student, String studentName, Presence status, String reason) {

		static Row of(MarkView mark) {
			String name = (mark.firstName() + " " + mark.lastName()).strip();
			return new Row(mark.studentId(), name.isEmpty() ? mark.username() : name, Presence.of(mark.status()),
					mark.reason());
		}

	}

}
