package uz.ziyo.homework.web;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkFilter;
import uz.ziyo.homework.HomeworkView;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.files.SignedLinks;
import uz.ziyo.shared.list.Listing;

/** {@code hpa.md} §10. */
@RestController
@RequestMapping("/api/v1/homework")
class HomeworkApiController {

	private final Homework homework;

	private final SignedLinks links;

	HomeworkApiController(Homework homework, SignedLinks links) {
		this.homework = homework;
		this.links = links;
	}

	@GetMapping
	@Filters({ "group", "group_id", "date_from", "date_to", "search", "ordering" })
	Listing<HomeworkJson> list(ListQuery query, Caller caller) {
		HomeworkFilter filter = new HomeworkFilter(query.reference("group"), query.date("date_from"),
				query.date("date_to"), query.search(), query.ordering());
		String base = this.links.base();
		return this.homework.list(filter, caller).map(view -> HomeworkJson.of(view, this.links, base));
	}

	@GetMapping("/my-homework")
	@Filters({ "group", "group_id", "date_from", "date_to", "search", "ordering" })
	Listing<HomeworkJson> mine(ListQuery query, Caller caller) {
		if (!caller.isStudent()) {
			throw new NotAStudent();
		}
		return list(query, caller);
	}

	@PostMapping
	@StaffOnly
	@ResponseStatus(HttpStatus.CREATED)
	HomeworkJson give(@ApiBody HomeworkBody body, Caller caller) {
		return get(this.homework.give(body.toDraft(false, null), caller), caller);
	}

	@GetMapping("/{id}")
	HomeworkJson get(@PathVariable long id, Caller caller) {
		return HomeworkJson.of(this.homework.get(id, caller), this.links, this.links.base());
	}

	@StaffOnly
	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	HomeworkJson change(@PathVariable long id, @ApiBody Patch<HomeworkBody> body, Caller caller) {
		HomeworkView view = this.homework.get(id, caller);
		HomeworkBody changed = body.over(HomeworkBody.of(view));
		boolean withoutFile = body.has("file") && changed.file() == null;
		this.homework.change(id, changed.toDraft(withoutFile, view.version()));
		return get(id, caller);
	}

	@DeleteMapping("/{id}")
	@StaffOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void archive(@PathVariable long id) {
		this.homework.archive(id);
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> notAStudent(NotAStudent ex) {
		return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("detail", "Not a student"));
	}

	private static final class NotAStudent extends RuntimeException {

	}

}
