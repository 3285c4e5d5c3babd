package uz.ziyo.groups.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Rosters;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Required;

/** {@code edumaster.md}, Guruhga o'quvchi qo'shish; and its counterpart. */
@RestController
@RequestMapping("/api/groups/{id}")
@OwnerOnly
class ClassMemberApiController {

	private final Enrolments enrolments;

	private final Rosters rosters;

	ClassMemberApiController(Enrolments enrolments, Rosters rosters) {
		this.enrolments = enrolments;
		this.rosters = rosters;
	}

	/** Whoever is in it already is no error, and no second enrolment. */
	@PostMapping("/add_student")
	ResponseEntity<ClassMemberJson> add(@PathVariable long id, @ApiBody ClassMemberBody body) {
		boolean joined = this.enrolments.add(body.studentId(), id, "studentId");
		return ResponseEntity.status(joined ? HttpStatus.CREATED : HttpStatus.OK)
			.body(ClassMemberJson.of(this.rosters.get(body.studentId(), id)));
	}

	@PostMapping("/remove_student")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable long id, @ApiBody ClassMemberBody body) {
		this.enrolments.remove(body.studentId(), id);
	}

	record ClassMemberBody(@Required Long studentId) {
	}

}
