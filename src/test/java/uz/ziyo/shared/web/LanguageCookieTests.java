package uz.ziyo.shared.web;

import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageCookieTests {

	private final LanguageCookie languages = new LanguageCookie();

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void speaksUzbekWhateverTheBrowserPrefers() {
		this.request.addPreferredLocale(Locale.GERMAN);
		assertThat(this.languages.resolveLocale(this.request)).isEqualTo(Languages.UZBEK);
	}

	@Test
	void speaksWhatTheCookieSays() {
		this.request.setCookies(new Cookie("lang", "ru"));
		assertThat(this.languages.resolveLocale(this.request)).isEqualTo(Languages.RUSSIAN);
	}

	@Test
	void speaksUzbekWhenTheCookieIsNonsense() {
		this.request.setCookies(new Cookie("lang", "<script>"));
		assertThat(this.languages.resolveLocale(this.request)).isEqualTo(Languages.UZBEK);
	}

	@Test
	void remembersTheChoiceForAYear() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.languages.setLocale(this.request, response, Locale.ENGLISH);
		assertThat(this.languages.resolveLocale(this.request)).isEqualTo(Languages.ENGLISH);
		assertThat(response.getHeader("Set-Cookie")).contains("lang=en", "Max-Age=31536000", "SameSite=Lax");
	}

}
