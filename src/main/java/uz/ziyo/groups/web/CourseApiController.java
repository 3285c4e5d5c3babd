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

import uz.ziyo.groups.CourseView;
import uz.ziyo.groups.Courses;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code edumaster.md}, Kurslar API. */
@RestController
@RequestMapping("/api/courses")
class CourseApiController {

	private final Courses courses;

	CourseApiController(Courses courses) {
		this.courses = courses;
	}

	@GetMapping
	@Filters({ "search", "is_active", "subject", "subject_id", "ordering" })
	Listing<CourseJson> list(ListQuery query) {
		return this.courses.list(query.search(), query.bool("is_active"), query.reference("subject"), query.ordering())
			.map(CourseJson::of);
	}

	@GetMapping("/{id}")
	CourseJson get(@PathVariable long id) {
		return CourseJson.of(this.courses.get(id));
	}

	@PostMapping
	@OwnerOnly
	@ResponseStatus(HttpStatus.CREATED)
	CourseJson create(@ApiBody CourseBody body) {
		return get(this.courses.create(body.draft(null)));
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@OwnerOnly
	CourseJson change(@PathVariable long id, @ApiBody Patch<CourseBody> body) {
		CourseView course = this.courses.get(id);
		this.courses.change(id, body.over(CourseBody.of(course)).draft(course.version()));
		return get(id);
	}

	@DeleteMapping("/{id}")
	@OwnerOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id) {
		this.courses.archive(id);
	}

}
