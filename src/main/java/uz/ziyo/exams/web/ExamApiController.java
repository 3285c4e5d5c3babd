package uz.ziyo.exams.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.exams.ExamFilter;
import uz.ziyo.exams.ExamStatus;
import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;

/** {@code hpa-backend.md} §2; {@code hpa.md} §13. */
@RestController
@RequestMapping("/api/v1/exams")
class ExamApiController {

	private final Exams exams;

	ExamApiController(Exams exams) {
		this.exams = exams;
	}

	@GetMapping
	@Filters({ "subject_id", "date_from", "date_to", "status", "is_published", "is_active", "search", "ordering" })
	Listing<ExamJson> list(ListQuery query, Caller caller) {
		ExamFilter filter = new ExamFilter(query.reference("subject"), query.bool("is_published"),
				query.bool("is_active"), query.choice("status", ExamStatus.class), query.date("date_from"),
				query.date("date_to"), query.search(), query.ordering());
		return this.exams.list(filter, caller).map((exam) -> ExamJson.of(exam, caller));
	}

	@PostMapping
	@StaffOnly
	@ResponseStatus(HttpStatus.CREATED)
	ExamJson create(@ApiBody ExamBody body, Caller caller) {
		NestedQuestions.check(body.questions());
		return get(this.exams.create(body.toDraft(), caller), caller);
	}

	@GetMapping("/{id}")
	ExamJson get(@PathVariable long id, Caller caller) {
		ExamView exam = this.exams.get(id, caller);
		return caller.isStaff() ? ExamJson.of(this.exams.paperOf(exam)) : ExamJson.of(exam, caller);
	}

	@StaffOnly
	@RequestMapping(path = "/{id}", method = { RequestMethod.PUT, RequestMethod.PATCH })
	ExamJson change(@PathVariable long id, @ApiBody Patch<ExamBody> body, Caller caller) {
		ExamView exam = this.exams.get(id);
		ExamBody changed = body.over(ExamBody.of(exam));
		NestedQuestions.check(changed.questions());
		this.exams.change(id, changed.toDraft(exam));
		return get(id, caller);
	}

	@DeleteMapping("/{id}")
	@StaffOnly
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void archive(@PathVariable long id, Caller caller) {
		this.exams.archive(id, caller);
	}

}
