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

import uz.ziyo.groups.SubjectView;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code hpa.md} §3. */
@RestController
@RequestMapping("/api/v1/subjects")
class SubjectApiController {

	private final Subjects subjects;

	SubjectApiController(Subjects subjects) {
		this.subjects = subjects;
	}

	@GetMapping
	@Filters({ "search", "ordering" })
	Listing<SubjectJson> list(ListQuery query) {
		return this.subjects.list(query.search(), query.ordering()).map(SubjectJson::of);
	}

	@GetMapping("/{id}")
	SubjectJson get(@PathVariable long id) {
		return SubjectJson.of(this.subjects.get(id));
	}

	@PostMapping
	@OwnerOnly
	@ResponseStatus(HttpStatus.CREATED)
	SubjectJson create(@ApiBody SubjectBody body) {
		return get(this.subjects.create(body.name()));
	}

	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	@OwnerOnly
	SubjectJson change(@PathVariable long id, @ApiBody Patch<SubjectBody> body) {
		SubjectView subject = this.subjects.get(id);
		this.subjects.rename(id, body.over(SubjectBody.of(subject)).name(), subject.version());
		return get(id);
	}

	@DeleteMapping("/{id}")
	@OwnerOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id) {
		this.subjects.archive(id);
	}

}
