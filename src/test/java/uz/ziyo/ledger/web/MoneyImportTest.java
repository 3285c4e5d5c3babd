package uz.ziyo.ledger.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.HtmlUtils;

import uz.ziyo.shared.workbook.ImportFiles;
import uz.ziyo.shared.workbook.SheetWriter;
import uz.ziyo.shared.workbook.WorkbookWriter;

import static org.assertj.core.api.Assertions.assertThat;

/** Has workbooks to bring in. */
abstract class MoneyImportTest extends MoneyPagesTest {

	private static final Pattern PROBLEM = Pattern.compile(
			"<span>Qator (\\d+)</span></td>\\s*<td[^>]*><span><span>([^<]*)</span>.*?</td>\\s*<td[^>]*>[^<]*</td>\\s*"
					+ "<td[^>]*>([^<]*)</td>",
			Pattern.DOTALL);

	@Autowired
	private ImportFiles files;

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

	/**
	 * What the page after an answer says, where the file has become another meanwhile.
	 */
	String toldAfter(String preview, Object[] heading, String... params) throws IOException {
		Path file = this.files.find(UUID.fromString(preview.substring(preview.lastIndexOf('/') + 1)), this.owner);
		FileTime sent = Files.getLastModifiedTime(file);
		Files.write(file, workbook(heading, row("x")));
		Files.setLastModifiedTime(file, sent);
		MvcTestResult answer = post(preview, params);
		assertThat(answer).hasStatus3xxRedirection();
		return this.mvc.get()
			.uri(answer.getResponse().getRedirectedUrl())
			.with(this.as.owner())
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, answer.getMvcResult().getFlashMap())
			.exchange()
			.getResponse()
			.getContentAsString();
	}

	/** As they are told: row, column and what is wrong. */
	List<String> problems(String preview) throws IOException {
		String page = get(preview).getResponse().getContentAsString();
		return PROBLEM.matcher(page)
			.results()
			.map((found) -> found.group(1) + " " + found.group(2) + ": " + HtmlUtils.htmlUnescape(found.group(3)))
			.toList();
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
