package uz.ziyo.attendance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.MarkView;

record MarkJson(long id, StudentJson student, GroupJson group, MarkStatus status, LocalDate date, LocalTime time,
		Instant createdAt, Instant updatedAt) {

	static MarkJson of(MarkView mark) {
		return new MarkJson(mark.id(), StudentJson.of(mark), GroupJson.of(mark), mark.status(), mark.date(),
				mark.time(), mark.createdAt(), mark.updatedAt());
	}

	record StudentJson(long id, String firstName, String lastName, String username) {

		static StudentJson of(MarkView mark) {
			return new StudentJson(mark.studentId(), mark.firstName(), mark.lastName(), mark.username());
		}

	}

	record GroupJson(long id, String name) {

		static GroupJson of(MarkView mark) {
			return new GroupJson(mark.groupId(), mark.groupName());
		}

	}

	/** The shorter form in which bulk_create answers. */
	record InRegister(long id, StudentJson student, GroupJson group, MarkStatus status, LocalDate date,
			LocalTime time) {

		static InRegister of(MarkView mark) {
			return new InRegister(mark.id(), StudentJson.of(mark), GroupJson.of(mark), mark.status(), mark.date(),
					mark.time());
		}

	}

}
