package uz.ziyo.groups.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.groups.Rosters;
import uz.ziyo.groups.StudentFilter;
import uz.ziyo.groups.StudentView;
import uz.ziyo.groups.Students;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/**
 * {@code hpa.md} §7.
 */
@RestController
@RequestMapping("/api/v1/students")
class StudentApiController {

	private final Students students;

	private final Rosters rosters;

	StudentApiController(Students students, Rosters rosters) {
		this.students = students;
		this.rosters = rosters;
	}

	@GetMapping
	@Filters({ "group", "group_id", "search", "ordering" })
	Listing<StudentJson> list(ListQuery query, Caller caller) {
		StudentFilter filter = new StudentFilter(query.search(), query.reference("group"), null, query.ordering());
		return this.students.list(filter, caller).map(StudentJson::of);
	}

	@GetMapping("/rating")
	@Filters({ "group", "group_id" })
	Listing<StudentRankJson> rating(ListQuery query, Caller caller) {
		Long groupId = query.reference("group");
		if (groupId == null) {
			throw Refused.documented("students.rating.group-required");
		}
		return this.rosters.rating(groupId, caller).map(StudentRankJson::of);
	}

	@PostMapping
	@OwnerOnly
	@ResponseStatus(HttpStatus.CREATED)
	StudentJson create(@ApiBody StudentBody body, Caller caller) {
		return show(this.students.create(body.draft(null), body.group()), caller);
	}

	@GetMapping("/{id}")
	StudentJson show(@PathVariable long id, Caller caller) {
		return StudentJson.of(this.students.get(id, caller));
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@OwnerOnly
	StudentJson change(@PathVariable long id, @ApiBody Patch<StudentBody> patch, Caller caller) {
		StudentView student = this.students.get(id, caller);
		StudentBody body = patch.over(StudentBody.of(student));
		if (patch.has("group")) {
			this.students.changeAndMove(id, body.draft(student.version()), body.group());
		}
		else {
			this.students.change(id, body.draft(student.version()));
		}
		return show(id, caller);
	}

	@DeleteMapping("/{id}")
	@OwnerOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void archive(@PathVariable long id) {
		this.students.archive(id);
	}

}
