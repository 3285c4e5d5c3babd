package uz.ziyo.attendance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import uz.ziyo.attendance.MarkView;
import uz.ziyo.attendance.SessionView;
import uz.ziyo.shared.PersonName;

record SessionJson(long id, long group, String groupName, LocalDate date, String topic, String notes, Instant createdAt,
		List<Row> attendance) {

	static SessionJson of(SessionView session) {
		return new SessionJson(session.id(), session.groupId(), session.groupName(), session.date(), session.topic(),
				session.notes(), session.createdAt(), session.marks().stream().map(Row::of).toList());
	}

	record Row(long student, String studentName, Presence status, String reason) {

		static Row of(MarkView mark) {
			return new Row(mark.studentId(), PersonName.full(mark.firstName(), mark.lastName(), mark.username()),
					Presence.of(mark.status()), mark.reason());
		}

	}

}
