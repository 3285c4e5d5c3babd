package uz.ziyo.shared.exports;

import java.io.IOException;
import java.io.OutputStream;

import org.junit.jupiter.api.Test;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

import uz.ziyo.testing.As;
import uz.ziyo.testing.ZiyoTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class DownloadsTests {

	@Autowired
	private Downloads downloads;

	@Autowired
	private ExportLog log;

	@Autowired
	private As as;

	@Test
	void aNameIsOneThatEverySystemCanSave() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.downloads.workbook(this.as.owner().caller(), "attendance", "", "IELTS: A/1 * kechki 2026-11", response)
			.write(1);
		ContentDisposition header = ContentDisposition.parse(response.getHeader(HttpHeaders.CONTENT_DISPOSITION));
		assertThat(header.getFilename()).isEqualTo("IELTS A 1 kechki 2026-11.xlsx");
	}

	/** An error can be told instead. */
	@Test
	void nothingHasBegunBeforeTheFirstByte() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		try (OutputStream out = this.downloads.workbook(this.as.owner().caller(), "expenses", "", "Chiqim", response)) {
			out.flush();
		}
		assertThat(response.getHeaderNames()).isEmpty();
		assertThat(response.getWriter()).isNotNull();
		assertThat(this.log.list().all()).isEmpty();
	}

}
