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

/** {@code hpa.md} §4. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupApiController {

	private final Groups groups;

	GroupApiController(Groups groups) {
		this.groups = groups;
	}

	@GetMapping
	@Filters({ "search", "is_active", "subject", "subject_id", "course", "course_id", "teacher", "teacher_id",
			"ordering" })
	Listing<GroupJson> list(ListQuery query, Caller caller) {
		return this.groups.list(GroupQuery.filter(query), caller).map(GroupJson::of);
	}

	@GetMapping("/rating")
	Listing<GroupRankJson> rating() {
		return this.groups.rating().map(GroupRankJson::of);
	}

	@GetMapping("/{id}")
	GroupJson get(@PathVariable long id, Caller caller) {
		return GroupJson.of(this.groups.get(id, caller));
	}

	@PostMapping
	@OwnerOnly
	@ResponseStatus(HttpStatus.CREATED)
	GroupJson create(@ApiBody GroupBody body, Caller caller) {
		return get(this.groups.create(body.draft()), caller);
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@OwnerOnly
	GroupJson change(@PathVariable long id, @ApiBody Patch<GroupBody> body, Caller caller) {
		GroupView group = this.groups.get(id, caller);
		this.groups.change(id, body.over(GroupBody.of(group)).draft(group));
		return get(id, caller);
	}

	@DeleteMapping("/{id}")
	@OwnerOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id) {
		this.groups.archive(id);
	}

}
