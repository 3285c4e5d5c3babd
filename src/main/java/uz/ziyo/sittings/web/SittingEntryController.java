package uz.ziyo.sittings.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.StudentOnly;
import uz.ziyo.sittings.Entrance;
import uz.ziyo.sittings.Sittings;
import uz.ziyo.sittings.TooManyCodes;

/**
 * The code, and the last look before the time begins to run.
 */
@Controller
@StudentOnly
@RequestMapping("/sittings")
class SittingEntryController {

	private final Sittings sittings;

	SittingEntryController(Sittings sittings) {
		this.sittings = sittings;
	}

	@GetMapping
	String form() {
		return "sittings/enter";
	}

	@PostMapping
	String enter(@RequestParam(defaultValue = "") String code, Caller caller, Model model,
			HttpServletResponse response) {
		return withCode(code, caller, model, response, (typed) -> page(this.sittings.enter(typed, caller), typed));
	}

	private static String page(Entrance entrance, String code) {
		return entrance.isBegun() ? "redirect:/sittings/" + entrance.attemptId()
				: "redirect:/sittings/start?code=" + UriUtils.encode(code, StandardCharsets.UTF_8);
	}

	@GetMapping("/start")
	String details(@RequestParam(defaultValue = "") String code, Caller caller, Model model,
			HttpServletResponse response) {
		return withCode(code, caller, model, response, (typed) -> {
			Entrance entrance = this.sittings.enter(typed, caller);
			model.addAttribute("entrance", entrance);
			return entrance.isBegun() ? page(entrance, typed) : "sittings/start";
		});
	}

	@PostMapping("/start")
	String start(@RequestParam(defaultValue = "") String code, Caller caller, Model model,
			HttpServletResponse response) {
		return withCode(code, caller, model, response,
				(typed) -> "redirect:/sittings/" + this.sittings.start(typed, caller));
	}

	/** Where the code leads to nothing, the field is there again, and says why. */
	private String withCode(String code, Caller caller, Model model, HttpServletResponse response,
			Function<String, String> work) {
		model.addAttribute("code", code.strip());
		try {
			if (!code.isBlank()) {
				return work.apply(code);
			}
			model.addAttribute("problem", "sittings.code.empty");
		}
		catch (NotFound ex) {
			model.addAttribute("problem", "sittings.code.unknown");
		}
		catch (Refused ex) {
			model.addAttribute("problem", ex.problems().get(0).code());
			this.sittings.resultOf(code, caller).ifPresent((result) -> model.addAttribute("result", result));
		}
		catch (TooManyCodes ex) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			model.addAttribute("throttled", ex.minutes());
			return "sittings/enter";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "sittings/enter";
	}

}
