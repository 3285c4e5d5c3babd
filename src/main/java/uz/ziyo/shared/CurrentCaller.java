package uz.ziyo.shared;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * For the history and what stands before every service: everything else is handed its
 * {@link Caller}.
 */
public final class CurrentCaller {

	private CurrentCaller() {
	}

	/** The account that acts in this thread, or null for a job. */
	public static Long id() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
			return caller.id();
		}
		return null;
	}

}
