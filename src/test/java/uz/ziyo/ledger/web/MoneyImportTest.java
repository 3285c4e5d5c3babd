package uz.ziyo.ledger.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

import static org.assertj.core.api.Assertions.assertThat;

/** Has workbooks to bring in. */
abstract class MoneyImportTest extends MoneyPagesTest {

	String preview(String path, Object[] heading, Object[]... rows) throws IOException {
		MvcTestResult result = upload(path, workbook(heading, rows));
		assertThat(result).hasStatus3xxRedirection();
		return result.getResponse().getRedirectedUrl();
	}

	MvcTestResult upload(String path, byte[] content) {
		return this.mvc.post()
			.uri(path)
			.with(this.as.owner())
			.multipart()
			.file(new MockMultipartFile("file", "file.xlsx", null, content))
			.exchange();
	}

	/** The log has it once, and it is called so. */
	void isLogged(String path, String what, String name) {
		assertThat(get("/exports")).bodyText().doesNotContain(what);
		assertThat(get(path).getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains(name + ".xlsx");
		assertThat(get("/exports")).bodyText().containsOnlyOnce(what);
	}

	static Object[] row(Object... cells) {
		return cells;
	}

	static byte[] workbook(Object[] heading, Object[]... rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			SheetWriter sheet = workbook.sheet("Varaq").heading(heading);
			for (Object[] row : rows) {
				sheet.row(row);
			}
			workbook.write(out);
		}
		return out.toByteArray();
	}

}
