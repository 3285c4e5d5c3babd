package uz.ziyo.sittings.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Exams;
import uz.ziyo.results.ResultSheets;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.StudentOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Dialect;
import uz.ziyo.shared.web.Arrival;
import uz.ziyo.sittings.Sittings;
import uz.ziyo.sittings.TooManyCodes;

/** {@code hpa-backend.md} §2.6, §2.10. */
@RestController
@RequestMapping("/api/v1/exams")
class SittingApiController {

	private final Sittings sittings;

	private final Exams exams;

	private final ResultSheets results;

	SittingApiController(Sittings sittings, Exams exams, ResultSheets results) {
		this.sittings = sittings;
		this.exams = exams;
		this.results = results;
	}

	/** A student begins his sitting by it, or goes on with it. */
	@PostMapping("/enter-code")
	EnteredExamJson enter(@ApiBody CodeBody body, Caller caller) {
		if (caller.isStudent()) {
			return EnteredExamJson.of(this.sittings.begin(body.code(), caller));
		}
		ExamView exam = this.exams.byCode(body.code()).orElseThrow(NotFound::new);
		return EnteredExamJson.of(this.exams.paperOf(exam));
	}

	@PostMapping("/{id}/submit")
	@StudentOnly
	SubmittedJson submit(@PathVariable long id, @ApiBody SubmitBody body, Caller caller, HttpServletRequest request) {
		long resultId = this.sittings.handIn(id, body.given(), Arrival.of(request), caller);
		return SubmittedJson.of(this.results.get(resultId, caller));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, Object>> tooMany(TooManyCodes ex, HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()))
			.body(Dialect.of(request)
				.detail("Request was throttled. Expected available in " + ex.seconds() + " seconds."));
	}

}
