package uz.ziyo.shared.web;

import java.io.Serializable;
import java.util.Arrays;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.shared.Refused;

/**
 * A short word about what has just been done, shown by the page that a redirect leads to.
 *
 * @param kind success or error
 * @param code a message key
 */
public record Flash(String kind, String code, Serializable[] args) implements Serializable {

	private static final String ATTRIBUTE = "flash";

	public static void success(RedirectAttributes redirect, String code, Serializable... args) {
		redirect.addFlashAttribute(ATTRIBUTE, new Flash("success", code, args));
	}

	public static void error(RedirectAttributes redirect, String code, Serializable... args) {
		redirect.addFlashAttribute(ATTRIBUTE, new Flash("error", code, args));
	}

	/** The first of what stands against it, with all that its text speaks of. */
	public static void refused(RedirectAttributes redirect, Refused refused) {
		Refused.Problem problem = refused.problems().get(0);
		error(redirect, problem.code(), Arrays.copyOf(problem.args(), problem.args().length, Serializable[].class));
	}

}
