package uz.ziyo.attendance.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.attendance.SessionFilter;
import uz.ziyo.attendance.SessionMark;
import uz.ziyo.attendance.SessionView;
import uz.ziyo.attendance.Sessions;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.api.Required;
import uz.ziyo.shared.list.Listing;

/** {@code edumaster.md}, Davomat API. */
@RestController
@RequestMapping("/api/attendance/sessions")
class SessionApiController {

	private final Sessions sessions;

	SessionApiController(Sessions sessions) {
		this.sessions = sessions;
	}

	@GetMapping
	@Filters({ "group", "group_id", "date", "date_from", "date_to", "search", "ordering" })
	Listing<SessionJson> list(ListQuery query, Caller caller) {
		SessionFilter filter = new SessionFilter(query.reference("group"), query.date("date"), query.date("date_from"),
				query.date("date_to"), query.search(), query.ordering());
		return this.sessions.list(filter, caller).map(SessionJson::of);
	}

	@GetMapping("/{id}")
	SessionJson get(@PathVariable long id, Caller caller) {
		return SessionJson.of(this.sessions.get(id, caller));
	}

	@PostMapping
	@StaffOnly
	@ResponseStatus(HttpStatus.CREATED)
	SessionJson create(@ApiBody SessionBody body, Caller caller) {
		return get(this.sessions.create(caller, body.group(), body.date(), text(body.topic()), text(body.notes())),
				caller);
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@StaffOnly
	SessionJson change(@PathVariable long id, @ApiBody Patch<SessionBody> body, Caller caller) {
		SessionView session = this.sessions.get(id, caller);
		SessionBody wanted = body
			.over(new SessionBody(session.groupId(), session.date(), session.topic(), session.notes()));
		Refused.collect()
			.add(wanted.group() != session.groupId(), "group", "attendance.lesson.moved")
			.add(!wanted.date().equals(session.date()), "date", "attendance.lesson.moved")
			.throwIfAny();
		this.sessions.describe(caller, session.groupId(), session.date(), text(wanted.topic()), text(wanted.notes()),
				session.version());
		return get(id, caller);
	}

	@DeleteMapping("/{id}")
	@StaffOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id, Caller caller) {
		this.sessions.delete(caller, id);
	}

	@PostMapping("/{id}/mark_attendance")
	@StaffOnly
	SessionJson mark(@PathVariable long id, @ApiBody MarksBody body, Caller caller) {
		this.sessions.mark(caller, id, body.attendanceData().stream().map(MarkLine::toMark).toList());
		return get(id, caller);
	}

	private static String text(String text) {
		return (text != null) ? text : "";
	}

	record SessionBody(@Required Long group, @Required LocalDate date, @NotNullable @Size(max = 255) String topic,
			@NotNullable @Size(max = 4000) String notes) {
	}

	record MarksBody(@Required List<MarkLine> attendanceData) {
	}

	record MarkLine(@Required Long studentId, @Required Presence status, @NotNullable @Size(max = 255) String reason) {

		SessionMark toMark() {
			return new SessionMark(this.studentId, this.status.status(), this.reason);
		}

	}

}
