package uz.ziyo.shared.web;

import org.junit.jupiter.api.Test;
import uz.ziyo.testing.ZiyoTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class StaticFilesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Assets assets;

	@Test
	void aFileIsNamedByItsContentAndKeptForAYear() {
		String url = this.assets.url("/css/ziyo.css");
		assertThat(url).matches("/css/ziyo-[0-9a-f]{32}\\.css");
		assertThat(this.mvc.get().uri(url)).hasStatusOk()
			.hasHeader("Cache-Control", "max-age=31536000, public, immutable");
	}

	@Test
	void soIsALibrary() {
		String url = this.assets.url("/webjars/tabler__core/1.4.0/dist/css/tabler.min.css");
		assertThat(url).matches("/webjars/tabler__core/1\\.4\\.0/dist/css/tabler\\.min-[0-9a-f]{32}\\.css");
		assertThat(this.mvc.get().uri(url)).hasStatusOk()
			.hasHeader("Cache-Control", "max-age=31536000, public, immutable");
	}

	@Test
	void anIconIsAPartOfTheSprite() {
		assertThat(this.assets.icon("plus")).matches("/img/icons-[0-9a-f]{32}\\.svg#plus");
	}

	@Test
	void theIconThatBrowsersAskForIsThereForEveryone() {
		assertThat(this.mvc.get().uri("/favicon.ico")).hasStatusOk()
			.hasHeader("Cache-Control", "max-age=86400, public")
			.body()
			.startsWith(0, 0, 1, 0);
	}

	@Test
	void anotherHashIsAnotherFile() {
		assertThat(this.mvc.get().uri("/css/ziyo-00000000000000000000000000000000.css")).hasStatus(404);
	}

}
