package uz.ziyo.access.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

import uz.ziyo.shared.Caller;

/**
 * What a browser gets that may not: the sign-in page, wholly and never inside a panel, or
 * the page that says no.
 */
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		WantedPage.keep(request, response);
		boolean expired = request.getRequestedSessionId() != null || WantedPage.isHtmx(request);
		String signIn = request.getContextPath() + (expired ? "/sign-in?expired" : "/sign-in");
		if (WantedPage.isHtmx(request)) {
			response.setHeader("HX-Redirect", signIn);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else if (isOfAScript(request)) {
			if (request.getAttribute(BrowserSessions.CLOSED) != null) {
				response.setHeader(BrowserSessions.CLOSED, "true");
			}
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.sendRedirect(signIn);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		// A form that lay open until its session was over has lost its token with it.
		if (ex instanceof CsrfException && !isSignedIn()) {
			commence(request, response, null);
			return;
		}
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	/** It asks for the password itself, and nothing on its page is lost. */
	private static boolean isOfAScript(HttpServletRequest request) {
		return MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
	}

	private static boolean isSignedIn() {
		return SecurityContextHolder.getContext().getAuthentication() != null
				&& SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof Caller;
	}

}
