package uz.ziyo.shared.web;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

class QueryLinksTests {

	private final QueryLinks links = new QueryLinks();

	@AfterEach
	void forgetTheRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void keepsTheSearchAndChangesThePage() {
		ask("search=ali+v&page=1&page_size=20");
		assertThat(this.links.with("page", 2)).isEqualTo("?search=ali+v&page_size=20&page=2");
	}

	@Test
	void aFilterChangesOrGoesAndTheListBeginsAnew() {
		ask("search=ali+v&group=&age=old&page=3&from=2026-11-01");
		assertThat(this.links.filtered("age", "recent")).isEqualTo("?search=ali+v&from=2026-11-01&age=recent");
		assertThat(this.links.filtered("age", null)).isEqualTo("?search=ali+v&from=2026-11-01");
		assertThat(this.links.ofDays(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))
			.isEqualTo("?search=ali+v&age=old&from=2026-10-01&to=2026-10-31");
		ask("from=2026-11-01");
		assertThat(this.links.ofDays(null, null)).isEmpty();
	}

	@Test
	void beginsAQueryWhereThereIsNone() {
		ask(null);
		assertThat(this.links.with("lang", "ru")).isEqualTo("?lang=ru");
	}

	@Test
	void encodesTheNewValue() {
		ask("a=1");
		assertThat(this.links.with("q", "x&y=\"")).isEqualTo("?a=1&q=x%26y%3D%22");
	}

	private void ask(String query) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/students");
		request.setQueryString(query);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
	}

}
