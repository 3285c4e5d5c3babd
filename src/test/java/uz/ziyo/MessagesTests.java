package uz.ziyo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Three languages that say the same. */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	private static final List<String> FILES = List.of("messages.properties", "messages_ru.properties",
			"messages_en.properties");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

	/** A key that is written out; one that is put together cannot be looked up here. */
	private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z0-9_][A-Za-z0-9_.-]*)(?=[}(])");

	/** In a template or in code, with whatever stands around it. */
	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");

	/** The beginning of a key whose end is known only when it is shown. */
	private static final Pattern BEGINNING = Pattern.compile("([a-z][A-Za-z0-9_.-]*\\.)(?:[\"'] \\+|\\$\\{)");

	/** Texts of the framework's own errors, which it looks up by the error's name. */
	private static final Pattern OF_THE_FRAMEWORK = Pattern.compile("[A-Z].*|typeMismatch.*");

	/** Refused by what only pages do: workbooks are read and forms sent there alone. */
	private static final Pattern ON_PAGES_ALONE = Pattern
		.compile("(?:workbook|import)\\..*|form\\.used|people\\.(?:username|phone)\\.twice");

	/** A column looks the same, but for its table's one letter. */
	private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z]{2,}(?:\\.[a-z][a-z-]*)+)\"");

	/** Thrown at once, or gathered: {@code .add(wrong, "field", "key")}. */
	private static final Pattern REFUSAL_IN_CODE = Pattern
		.compile("(?:Refused\\s*\\.(?:whole\\(|at\\(\\s*(?:\"[^\"]*\"|\\w+)\\s*,)"
				+ "|\\.add\\([^;]*?(?:\"[^\"]*\"|null|\\w+)\\s*,)\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");

	@Test
	void theFilesHaveTheSameKeys() throws IOException {
		Set<String> keys = new TreeSet<>(messages(FILES.get(0)).keySet());
		for (String file : FILES) {
			assertThat(messages(file).keySet()).as(file).containsExactlyInAnyOrderElementsOf(keys);
		}
	}

	@Test
	void placeholdersAreTheSame() throws IOException {
		Map<String, String> uzbek = messages(FILES.get(0));
		for (String file : FILES) {
			messages(file).forEach((key, text) -> {
				if (uzbek.containsKey(key)) {
					assertThat(placeholders(text)).as(file + " " + key).isEqualTo(placeholders(uzbek.get(key)));
				}
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages.properties", "messages_ru.properties", "messages_en.properties" })
	void noKeyIsThereTwice(String file) throws IOException {
		List<String> keys = Files.readAllLines(RESOURCES.resolve(file))
			.stream()
			.filter((line) -> line.matches("[A-Za-z0-9_.\\-\\[\\]]+\\s*=.*"))
			.map((line) -> line.split("\\s*=", 2)[0])
			.toList();
		assertThat(keys).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages.properties", "messages_ru.properties", "messages_en.properties" })
	void everyTextCanBeShown(String file) throws IOException {
		messages(file).forEach((key, text) -> {
			assertThat(text).as(file + " " + key).isNotBlank().isEqualTo(text.strip());
			if (!placeholders(text).isEmpty()) {
				// In a text with placeholders a single ' would vanish, and quote what
				// follows.
				assertThat(text.replace("''", "")).as(file + " " + key).doesNotContain("'");
				assertThat(new MessageFormat(text)).as(file + " " + key).isNotNull();
			}
		});
	}

	@Test
	void uzbekIsWrittenWithItsOwnLetters() throws IOException {
		messages(FILES.get(0)).forEach((key, text) -> assertThat(text).as(key)
			.doesNotContainPattern("[oOgG]['`´‘’ʼ]")
			.doesNotContainPattern("\\p{L}['`´‘ʼ]\\p{L}"));
	}

	@Test
	void everyKeyInATemplateExists() throws IOException {
		assertThat(missing(RESOURCES.resolve("templates"), ".html", KEY_IN_TEMPLATE, messages(FILES.get(0)).keySet()))
			.isEmpty();
	}

	@Test
	void everyRefusalHasAText() throws IOException {
		assertThat(missing(Path.of("src", "main", "java"), ".java", REFUSAL_IN_CODE, messages(FILES.get(0)).keySet()))
			.isEmpty();
	}

	/** One without would be a 500. */
	@Test
	void everyRefusalOfAServiceHasATextForTheApi() throws IOException {
		Set<String> texts = messages(FILES.get(0)).keySet();
		Set<String> refusals = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String source = Files.readString(file);
				if (source.contains("Refused") && !file.getParent().endsWith("web")) {
					KEY_IN_CODE.matcher(source).results().map((found) -> found.group(1)).forEach(refusals::add);
				}
			}
		}
		assertThat(refusals).contains("groups.group.full")
			.isSubsetOf(texts)
			.filteredOn((key) -> !ON_PAGES_ALONE.matcher(key).matches())
			.isSubsetOf(messages("api-messages.properties").keySet());
	}

	@Test
	void everyKeyIsUsed() throws IOException {
		String sources = sources(RESOURCES.resolve("templates"), ".html")
				+ sources(Path.of("src", "main", "java"), ".java");
		Set<String> words = WORD.matcher(sources).results().map(MatchResult::group).collect(Collectors.toSet());
		Set<String> beginnings = BEGINNING.matcher(sources)
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toSet());
		assertThat(messages(FILES.get(0)).keySet()).filteredOn((key) -> !OF_THE_FRAMEWORK.matcher(key).matches())
			.allMatch((key) -> words.contains(key) || beginnings.stream().anyMatch(key::startsWith));
	}

	private static String sources(Path root, String ending) throws IOException {
		StringBuilder sources = new StringBuilder();
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(ending)).toList()) {
				sources.append(withoutComments(Files.readString(file))).append('\n');
			}
		}
		return sources.toString();
	}

	private static Map<String, List<String>> missing(Path root, String ending, Pattern use, Set<String> keys)
			throws IOException {
		Map<String, List<String>> missing = new TreeMap<>();
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(ending)).toList()) {
				List<String> unknown = new ArrayList<>();
				use.matcher(withoutComments(Files.readString(file)))
					.results()
					.map((found) -> found.group(1))
					.forEach((key) -> {
						if (!keys.contains(key)) {
							unknown.add(key);
						}
					});
				if (!unknown.isEmpty()) {
					missing.put(root.relativize(file).toString(), unknown);
				}
			}
		}
		return missing;
	}

	private static String withoutComments(String text) {
		return text.replaceAll("(?s)<!--.*?-->", "");
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, String> messages(String file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
			properties.load(reader);
		}
		Map<String, String> messages = new TreeMap<>();
		properties.forEach((key, text) -> messages.put((String) key, (String) text));
		return messages;
	}

}
