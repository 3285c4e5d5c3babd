package uz.ziyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the content security policy would refuse in the browser is refused here first. */
class TemplatesTests {

	private static final Path ROOT = Path.of("src", "main", "resources", "templates");

	private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>]*(?:\"[^\"]*\"[^<>]*|'[^']*'[^<>]*)*>");

	private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\b(?:th:)?src=)[^>]*>");

	@Test
	void noScriptInThePage() throws IOException {
		assertThat(found(INLINE_SCRIPT)).isEmpty();
		assertThat(foundInTags("(?:\\s|:)on[a-z]+\\s*=|\\shx-on[:-][^=]*=|\\s(?:data-)?hx-vals\\s*=\\s*[\"']js:"))
			.isEmpty();
		assertThat(found(Pattern.compile("javascript:"))).isEmpty();
	}

	@Test
	void noStyleInThePage() throws IOException {
		assertThat(found(Pattern.compile("<style\\b"))).isEmpty();
		assertThat(foundInTags("(?:\\s|th:)style(?:append)?\\s*=|th:attr(?:append)?\\s*=\\s*[\"'][^\"']*\\bstyle\\s*="))
			.isEmpty();
	}

	/** Rendered alone, such a fragment would run its loop again. */
	@Test
	void noFragmentIsALoop() throws IOException {
		assertThat(found(TAG).entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().stream().map((tag) -> entry.getKey() + ": " + tag))
			.filter((tag) -> tag.contains("th:each") && tag.contains("th:fragment"))).isEmpty();
	}

	/** The other fragment comes first, and with it the condition is gone. */
	@Test
	void noConditionIsOnATagThatIsReplaced() throws IOException {
		assertThat(found(TAG).values()
			.stream()
			.flatMap(List::stream)
			.filter((tag) -> tag.contains("th:replace=") && (tag.contains("th:if=") || tag.contains("th:unless="))))
			.isEmpty();
	}

	/**
	 * The lesson's lines are written by LessonMarkup and the debtors' by DebtorMarkup,
	 * which escape each text themselves; the layout's parts are rendered templates.
	 */
	@Test
	void unescapedTextIsNeverNeededButForMarkup() throws IOException {
		Map<String, List<String>> unescaped = foundInTags("th:utext\\s*=");
		unescaped.keySet().removeAll(Set.of("attendance/lesson.html", "debtors/index.html", "layout.html"));
		assertThat(unescaped).isEmpty();
		assertThat(found(Pattern.compile("\\[\\("))).isEmpty();
	}

	/** The dialog's button names what is done. */
	@Test
	void whoAsksAlsoSaysWhatIsDone() throws IOException {
		Map<String, List<String>> asking = found(TAG);
		asking.values().forEach((tags) -> tags.removeIf((tag) -> !tag.contains("data-confirm=")));
		assertThat(asking.values()).anySatisfy((tags) -> assertThat(tags).isNotEmpty());
		assertThat(asking.values())
			.allSatisfy((tags) -> assertThat(tags).allSatisfy((tag) -> assertThat(tag).contains("data-confirm-do=")));
	}

	/** Without it a panel that fails would be waited for for ever. */
	@Test
	void aPageWithPanelsSaysSoWhereOneFails() throws IOException {
		Set<String> pages = found(Pattern.compile(":: panel\\(")).keySet();
		assertThat(pages).isNotEmpty();
		for (String page : pages) {
			assertThat(Files.readString(ROOT.resolve(page))).as(page).contains("/js/panel.js");
		}
	}

	private static Map<String, List<String>> foundInTags(String attribute) throws IOException {
		Pattern pattern = Pattern.compile(attribute);
		Map<String, List<String>> result = new TreeMap<>();
		found(TAG).forEach((file, tags) -> {
			List<String> bad = tags.stream().filter((tag) -> pattern.matcher(withoutValues(tag)).find()).toList();
			if (!bad.isEmpty()) {
				result.put(file, bad);
			}
		});
		return result;
	}

	/** Only the attributes' names, and what decides about th:attr and hx-vals. */
	private static String withoutValues(String tag) {
		return tag.replaceAll("(?<!th:attr|th:attrappend|hx-vals)=\\s*(\"[^\"]*\"|'[^']*')", "=");
	}

	private static Map<String, List<String>> found(Pattern pattern) throws IOException {
		Map<String, List<String>> result = new TreeMap<>();
		try (Stream<Path> files = Files.walk(ROOT)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".html")).toList()) {
				String text = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
				List<String> hits = new ArrayList<>(pattern.matcher(text).results().map(MatchResult::group).toList());
				if (!hits.isEmpty()) {
					result.put(ROOT.relativize(file).toString(), hits);
				}
			}
		}
		return result;
	}

}
