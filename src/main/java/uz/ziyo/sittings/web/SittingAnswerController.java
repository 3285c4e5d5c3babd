package uz.ziyo.sittings.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.StudentOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.web.Arrival;
import uz.ziyo.shared.web.Formats;
import uz.ziyo.sittings.SaveOutcome;
import uz.ziyo.sittings.Sittings;
import uz.ziyo.sittings.TakenBack;

/**
 * What the script of a sitting's page asks for: that an answer is kept, and what time it
 * is.
 */
@Hidden
@RestController
@StudentOnly
@RequestMapping("/sittings/{attemptId}")
class SittingAnswerController {

	private final Sittings sittings;

	private final Formats formats;

	SittingAnswerController(Sittings sittings, Formats formats) {
		this.sittings = sittings;
		this.formats = formats;
	}

	/** 409 where something newer is there, or it is over. */
	@PostMapping("/answers/{questionId}")
	ResponseEntity<SavedJson> save(@PathVariable long attemptId, @PathVariable long questionId, @ApiBody SaveBody body,
			Caller caller, HttpServletRequest request) {
		SaveOutcome outcome = this.sittings.save(attemptId, questionId, body.toDraft(), Arrival.of(request), caller);
		HttpStatus status = (outcome.state() == SaveOutcome.State.SAVED) ? HttpStatus.OK : HttpStatus.CONFLICT;
		return ResponseEntity.status(status).body(SavedJson.of(outcome, this.formats));
	}

	/** Other than what is another's: so the page can say what has become of it. */
	@ExceptionHandler
	@ResponseStatus(HttpStatus.GONE)
	void takenBack(TakenBack ex) {
	}

	/** Asked for every few seconds: so it is known that the page is there. */
	@GetMapping("/clock")
	ClockJson clock(@PathVariable long attemptId, Caller caller, CsrfToken csrf) {
		return ClockJson.of(this.sittings.seen(attemptId, caller), csrf.getToken(), this.formats);
	}

}
