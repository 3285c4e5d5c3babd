package uz.ziyo.access.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;

/**
 * Lets a file in only from those who may bring it. Later would be too late: the CSRF
 * token stands in the same body, and asking for it stores all of it.
 */
class UploadGate<R extends AuthenticationEntryPoint & AccessDeniedHandler> extends OncePerRequestFilter {

	private final Uploads uploads;

	private final RoleGate roles;

	private final R refusals;

	UploadGate(Uploads uploads, RoleGate roles, R refusals) {
		this.uploads = uploads;
		this.roles = roles;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<HandlerMethod> handler = this.uploads.handler(request);
		if (handler.isEmpty()) {
			chain.doFilter(request, response);
		}
		else if (SecurityContextHolder.getContext().getAuthentication() == null) {
			this.refusals.commence(request, response, new InsufficientAuthenticationException("A file from nobody"));
		}
		else if (!this.roles.admits(handler.get())) {
			this.refusals.handle(request, response, new AccessDeniedException("Not for this role"));
		}
		else if (RequestIntake.isReadable(request, response)) {
			chain.doFilter(request, response);
		}
	}

}
