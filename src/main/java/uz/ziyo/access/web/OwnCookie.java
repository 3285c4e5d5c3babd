package uz.ziyo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** A cookie that no script and no other site gets hold of. */
final class OwnCookie {

	private OwnCookie() {
	}

	/**
	 * @param seconds how long the browser is to keep it; 0 to forget it
	 */
	static void set(String name, String value, long seconds, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.path(request.getContextPath() + "/")
					.maxAge(seconds)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
