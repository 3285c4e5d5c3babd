package uz.ziyo.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import uz.ziyo.access.BadToken;
import uz.ziyo.access.Tokens;

/**
 * Knows the caller of the API by the bearer token. A bad token is no token: the paths
 * that are open to everyone stay so, the others ask for one.
 */
class TokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final Tokens tokens;

	TokenFilter(Tokens tokens) {
		this.tokens = tokens;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			try {
				SecurityContext context = SecurityContextHolder.createEmptyContext();
				context.setAuthentication(new CallerAuthentication(
						this.tokens.read(header.substring(SCHEME.length()).strip(), Tokens.Kind.ACCESS)));
				SecurityContextHolder.setContext(context);
			}
			catch (BadToken ex) {
				// Told by who guards the path, like no token at all.
			}
		}
		chain.doFilter(request, response);
	}

}
