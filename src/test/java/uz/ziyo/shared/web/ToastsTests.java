package uz.ziyo.shared.web;

import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ToastsTests {

	@Test
	void writesAnyScriptIntoAnAsciiHeader() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("saved", LocaleContextHolder.getLocale(), "Оʻk \"{0}\"");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Toasts(messages).success(response, "saved", "A\\B");
		assertThat(response.getHeader("HX-Trigger-After-Settle"))
			.isEqualTo("{\"toast\":{\"kind\":\"success\",\"text\":\"\\u041e\\u02bbk \\u0022A\\u005cB\\u0022\"}}");
	}

}
