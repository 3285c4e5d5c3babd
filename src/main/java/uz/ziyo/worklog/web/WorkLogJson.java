package uz.ziyo.worklog.web;

import java.time.Instant;
import java.time.LocalDate;

import uz.ziyo.worklog.WorkLogView;

record WorkLogJson(long id, long employee, LocalDate date, boolean status, String note, Instant createdAt) {

	static WorkLogJson of(WorkLogView view) {
		return new WorkLogJson(view.id(), view.employeeId(), view.date(), view.status(), view.note(), view.createdAt());
	}

}
