package uz.ziyo.shared.web;

import java.io.IOException;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import uz.ziyo.shared.CentreTime;

/**
 * Notes when a request came, before it waits for anything: who hands in within his time
 * has done so, however long it takes until he is heard.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Arrival extends OncePerRequestFilter {

	private static final String ATTRIBUTE = Arrival.class.getName();

	private final CentreTime time;

	Arrival(CentreTime time) {
		this.time = time;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(ATTRIBUTE, this.time.now());
		chain.doFilter(request, response);
	}

	/** When this request came. */
	public static Instant of(HttpServletRequest request) {
		return (Instant) request.getAttribute(ATTRIBUTE);
	}

}
