package uz.ziyo.results.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.results.ResultFilter;
import uz.ziyo.results.Results;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code hpa-backend.md} §3; {@code hpa.md} §14. */
@RestController
@RequestMapping("/api/v1/exam-results")
class ResultApiController {

	private final Results results;

	ResultApiController(Results results) {
		this.results = results;
	}

	@GetMapping
	@Filters({ "exam", "exam_id", "student", "student_id", "group_id", "is_checked", "date_from", "date_to", "search",
			"ordering" })
	Listing<ResultJson> list(ListQuery query, Caller caller) {
		return list(query, query.reference("student"), caller);
	}

	/** Of whoever asks: staff have none. */
	@GetMapping("/my-results")
	@Filters({ "exam", "exam_id", "is_checked", "date_from", "date_to", "search", "ordering" })
	Listing<ResultJson> mine(ListQuery query, Caller caller) {
		return list(query, caller.id(), caller);
	}

	private Listing<ResultJson> list(ListQuery query, Long studentId, Caller caller) {
		ResultFilter filter = new ResultFilter(query.reference("exam"), studentId, query.reference("group"),
				query.bool("is_checked"), query.date("date_from"), query.date("date_to"), query.search(),
				query.ordering());
		return this.results.list(filter, caller).map(ResultJson::of);
	}

	@PostMapping
	@StaffOnly
	@ResponseStatus(HttpStatus.CREATED)
	ResultJson create(@ApiBody ResultBody body, Caller caller) {
		return get(this.results.create(body.toDraft(), caller), caller);
	}

	@GetMapping("/{id}")
	ResultJson get(@PathVariable long id, Caller caller) {
		return ResultJson.of(this.results.get(id, caller));
	}

	@StaffOnly
	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	ResultJson change(@PathVariable long id, @ApiBody Patch<ResultBody> body, Caller caller) {
		this.results.change(id, (was) -> body.over(ResultBody.of(was)).toDraft(), null, null, caller);
		return get(id, caller);
	}

	@DeleteMapping("/{id}")
	@StaffOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable long id, Caller caller) {
		this.results.remove(id, null, caller);
	}

}
