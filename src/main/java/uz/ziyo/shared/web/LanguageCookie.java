package uz.ziyo.shared.web;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Remembers the language in a cookie. What the browser says it prefers is ignored: the
 * old machines of a classroom are set to anything, and its people read Uzbek.
 */
class LanguageCookie implements LocaleResolver {

	private static final String NAME = "lang";

	private static final String CHOSEN = LanguageCookie.class.getName() + ".CHOSEN";

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
			return chosen;
		}
		Cookie cookie = WebUtils.getCookie(request, NAME);
		return Languages.of((cookie != null) ? cookie.getValue() : null);
	}

	@Override
	public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		Locale chosen = Languages.of((locale != null) ? locale.getLanguage() : null);
		request.setAttribute(CHOSEN, chosen);
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, chosen.getLanguage())
					.path("/")
					.maxAge(Duration.ofDays(365))
					.sameSite("Lax")
					.secure(request.isSecure())
					.httpOnly(true)
					.build()
					.toString());
	}

}
