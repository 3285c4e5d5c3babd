package uz.ziyo.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * The page that someone wanted to see before signing in. A cookie keeps it, so that a
 * visitor who never signs in costs no session.
 */
final class WantedPage {

	private static final String COOKIE = "wanted";

	private static final int LONGEST = 1500;

	private WantedPage() {
	}

	static void keep(HttpServletRequest request, HttpServletResponse response) {
		of(request).filter((page) -> page.length() <= LONGEST && isOurs(page))
			.ifPresent((page) -> OwnCookie.set(COOKIE,
					Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8)), 1800,
					request, response));
	}

	/** Where to go after signing in, and forgets it. */
	static String take(HttpServletRequest request, HttpServletResponse response) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		if (cookie == null) {
			return "/";
		}
		OwnCookie.set(COOKIE, "", 0, request, response);
		try {
			String page = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
			return isOurs(page) ? page : "/";
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

	private static Optional<String> of(HttpServletRequest request) {
		if (isHtmx(request)) {
			return Optional.ofNullable(request.getHeader("HX-Current-URL")).flatMap(WantedPage::pathOf);
		}
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (!"GET".equals(request.getMethod()) || accept == null || !accept.contains("text/html")) {
			return Optional.empty();
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String query = request.getQueryString();
		return Optional.of((query != null) ? path + "?" + query : path);
	}

	static boolean isHtmx(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	private static Optional<String> pathOf(String url) {
		try {
			URI uri = new URI(url);
			return Optional.ofNullable(uri.getRawPath())
				.map((path) -> (uri.getRawQuery() != null) ? path + "?" + uri.getRawQuery() : path);
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	/** A path here: nothing that a browser could read as another host. */
	private static boolean isOurs(String page) {
		return page.startsWith("/") && !page.startsWith("//") && page.indexOf('\\') < 0
				&& page.chars().noneMatch(Character::isISOControl) && !page.startsWith("/sign-in");
	}

}
