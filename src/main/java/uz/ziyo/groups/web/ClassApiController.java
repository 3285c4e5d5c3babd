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

import uz.ziyo.groups.GroupView;
import uz.ziyo.groups.Groups;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** Groups as {@code edumaster.md}, Guruhlar API, has them: classes of a course. */
@RestController
@RequestMapping("/api/groups")
class ClassApiController {

	private final Groups groups;

	ClassApiController(Groups groups) {
		this.groups = groups;
	}

	@GetMapping
	@Filters({ "search", "is_active", "course", "course_id", "teacher", "teacher_id", "subject", "subject_id",
			"ordering" })
	Listing<ClassJson> list(ListQuery query, Caller caller) {
		return this.groups.list(GroupQuery.filter(query), caller).map(ClassJson::of);
	}

	@GetMapping("/{id}")
	ClassJson get(@PathVariable long id, Caller caller) {
		return ClassJson.of(this.groups.get(id, caller));
	}

	@PostMapping
	@OwnerOnly
	@ResponseStatus(HttpStatus.CREATED)
	ClassJson create(@ApiBody ClassBody body, Caller caller) {
		return get(this.groups.create(body.draft()), caller);
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@OwnerOnly
	ClassJson change(@PathVariable long id, @ApiBody Patch<ClassBody> body, Caller caller) {
		GroupView group = this.groups.get(id, caller);
		this.groups.change(id, body.over(ClassBody.of(group)).draft(group));
		return get(id, caller);
	}

	@DeleteMapping("/{id}")
	@OwnerOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id) {
		this.groups.archive(id);
	}

}
