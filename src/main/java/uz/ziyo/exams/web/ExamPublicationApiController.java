package uz.ziyo.exams.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.exams.Exams;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StaffOnly;

/** {@code hpa-backend.md} §2.7–2.9. */
@RestController
@StaffOnly
@RequestMapping("/api/v1/exams/{id}")
class ExamPublicationApiController {

	private final Exams exams;

	ExamPublicationApiController(Exams exams) {
		this.exams = exams;
	}

	@PostMapping("/publish")
	Done publish(@PathVariable long id) {
		this.exams.publish(id);
		return new Done("Test nashr etildi");
	}

	@PostMapping("/unpublish")
	Done unpublish(@PathVariable long id) {
		this.exams.unpublish(id);
		return new Done("Test nashrdan olindi");
	}

	@PostMapping("/copy")
	@ResponseStatus(HttpStatus.CREATED)
	ExamJson copy(@PathVariable long id, Caller caller) {
		return ExamJson.of(this.exams.paper(this.exams.copy(id, caller)));
	}

	record Done(String status) {

	}

}
