package uz.ziyo.attendance.web;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.attendance.Attendance;
import uz.ziyo.attendance.MarkFilter;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.MarkView;
import uz.ziyo.attendance.Register;
import uz.ziyo.attendance.Registers;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.api.Required;
import uz.ziyo.shared.list.Listing;

/** {@code hpa.md} §8. */
@RestController
@RequestMapping("/api/v1/attendance")
class AttendanceApiController {

	private final Attendance attendance;

	private final Registers registers;

	private final CentreTime time;

	AttendanceApiController(Attendance attendance, Registers registers, CentreTime time) {
		this.attendance = attendance;
		this.registers = registers;
		this.time = time;
	}

	@GetMapping
	@Filters({ "group", "group_id", "student", "student_id", "date", "date_from", "date_to", "status", "search",
			"ordering" })
	Listing<MarkJson> list(ListQuery query, Caller caller) {
		MarkFilter filter = new MarkFilter(query.reference("group"), query.reference("student"), query.date("date"),
				query.date("date_from"), query.date("date_to"), query.choice("status", MarkStatus.class),
				query.search(), query.ordering());
		return this.attendance.list(filter, caller).map(MarkJson::of);
	}

	@GetMapping("/{id}")
	MarkJson get(@PathVariable long id, Caller caller) {
		return MarkJson.of(this.attendance.get(id, caller));
	}

	@PostMapping
	@StaffOnly
	@ResponseStatus(HttpStatus.CREATED)
	MarkJson create(@ApiBody MarkBody body, Caller caller) {
		return MarkJson.of(this.attendance.create(caller, body.student(), body.group(), body.date(), body.status(),
				body.reason()));
	}

	/** 201 when it made a mark, 200 when all were there. */
	@PostMapping("/bulk_create")
	@StaffOnly
	ResponseEntity<List<MarkJson.InRegister>> takeRegister(@ApiBody RegisterBody body, Caller caller) {
		Register register = this.registers.take(caller, body.groupId(), this.time.today(), MarkStatus.KELMADI);
		return ResponseEntity.status((register.made() > 0) ? HttpStatus.CREATED : HttpStatus.OK)
			.body(register.marks().stream().map(MarkJson.InRegister::of).toList());
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@StaffOnly
	MarkJson change(@PathVariable long id, @ApiBody Patch<MarkBody> body, Caller caller) {
		MarkBody sent = body.sent();
		if (body.has("student") || body.has("group") || body.has("date")) {
			MarkView mark = this.attendance.get(id, caller);
			body.over(MarkBody.of(mark)).requireSame(mark);
		}
		return MarkJson.of(this.attendance.change(caller, id, sent.status(), sent.reason()));
	}

	@DeleteMapping("/{id}")
	@StaffOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id, Caller caller) {
		this.attendance.delete(caller, id);
	}

	record RegisterBody(@Required Long groupId) {
	}

}
