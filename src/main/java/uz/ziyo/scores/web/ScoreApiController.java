package uz.ziyo.scores.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.scores.ScoreFilter;
import uz.ziyo.scores.ScoreBook;
import uz.ziyo.scores.Scores;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code hpa.md} §9. */
@RestController
@RequestMapping("/api/v1/scores")
class ScoreApiController {

	private final Scores scores;

	private final ScoreBook book;

	ScoreApiController(Scores scores, ScoreBook book) {
		this.scores = scores;
		this.book = book;
	}

	@GetMapping
	@Filters({ "group", "group_id", "student", "student_id", "date", "date_from", "date_to", "search", "ordering" })
	Listing<ScoreJson> list(ListQuery query, Caller caller) {
		ScoreFilter filter = new ScoreFilter(query.reference("group"), query.reference("student"), query.date("date"),
				query.date("date_from"), query.date("date_to"), query.search(), query.ordering());
		return this.book.list(filter, caller).map(ScoreJson::of);
	}

	@PostMapping
	@StaffOnly
	@ResponseStatus(HttpStatus.CREATED)
	ScoreJson give(@ApiBody ScoreBody body, Caller caller) {
		return ScoreJson.of(this.scores.give(body.toDraft(null), caller));
	}

	@GetMapping("/{id}")
	ScoreJson get(@PathVariable long id, Caller caller) {
		return ScoreJson.of(this.book.get(id, caller));
	}

	@StaffOnly
	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	ScoreJson change(@PathVariable long id, @ApiBody Patch<ScoreBody> body, Caller caller) {
		return ScoreJson
			.of(this.scores.change(id, (was) -> body.over(ScoreBody.of(was)).toDraft(was.date()), null, caller));
	}

	@DeleteMapping("/{id}")
	@StaffOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable long id, Caller caller) {
		this.scores.remove(id, caller);
	}

}
