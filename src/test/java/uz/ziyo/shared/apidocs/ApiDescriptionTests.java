package uz.ziyo.shared.apidocs;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

@ZiyoTest
class ApiDescriptionTests {

	private static final Pattern OWN_PATHS = Pattern.compile("/api/(schema|docs|redoc).*");

	private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private JsonMapper json;

	private JsonNode api;

	@BeforeEach
	void read() throws UnsupportedEncodingException {
		this.api = schema("/api/schema/");
	}

	@Test
	void describesEveryOperation() {
		Map<String, List<String>> missing = new TreeMap<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			for (String path : mapping.getPatternValues()) {
				if (!path.startsWith("/api/") || OWN_PATHS.matcher(path).matches()) {
					continue;
				}
				for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
					JsonNode operation = this.api.path("paths")
						.path(path.replaceAll("\\{(\\w+):[^}]*}", "{$1}") + "/")
						.path(method.name().toLowerCase());
					boolean body = Arrays.stream(handler.getMethod().getParameters())
						.anyMatch((parameter) -> parameter.isAnnotationPresent(ApiBody.class));
					if (operation.isMissingNode() || operation.has("requestBody") != body) {
						missing.computeIfAbsent(path, (key) -> new ArrayList<>()).add(method.name());
					}
				}
			}
		});
		assertThat(missing).isEmpty();
	}

	@Test
	void namesAreInSnakeCase() {
		this.api.path("components").path("schemas").properties().forEach((schema) -> {
			List<String> names = new ArrayList<>(schema.getValue().path("properties").propertyNames());
			assertThat(names).as(schema.getKey()).allMatch(SNAKE_CASE.asMatchPredicate());
			schema.getValue().path("required").forEach((name) -> assertThat(names).contains(name.asString()));
		});
		this.api.path("paths")
			.findValues("parameters")
			.forEach((parameters) -> parameters.valueStream()
				.filter((parameter) -> !parameter.path("in").asString().equals("header"))
				.forEach((parameter) -> assertThat(parameter.path("name").asString()).matches(SNAKE_CASE)));
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		List<String> references = Pattern.compile("\"#/components/schemas/([^\"]+)\"")
			.matcher(this.api.toString())
			.results()
			.map((MatchResult found) -> found.group(1))
			.toList();
		assertThat(references).isNotEmpty();
		assertThat(new TreeSet<>(this.api.path("components").path("schemas").propertyNames())).containsAll(references);
	}

	@Test
	void operationsHaveNamesOfTheirOwn() {
		List<String> names = this.api.path("paths").findValuesAsString("operationId");
		assertThat(names).doesNotHaveDuplicates().isNotEmpty();
	}

	@Test
	void parametersOfThePathAreDescribed() {
		this.api.path("paths").properties().forEach((path) -> path.getValue().forEach((operation) -> {
			List<String> described = operation.path("parameters").findValuesAsString("name");
			Pattern.compile("\\{(\\w+)}")
				.matcher(path.getKey())
				.results()
				.forEach((found) -> assertThat(described).as(path.getKey()).contains(found.group(1)));
		}));
	}

	@Test
	void describesABodyWithWhatHoldsForIt() {
		JsonNode group = this.api.at("/components/schemas/GroupBody");
		assertThat(group.path("required").valueStream().map(JsonNode::asString)).contains("name");
		assertThat(group.at("/properties/name/maxLength").asInt()).isEqualTo(30);
		assertThat(this.api.at("/components/schemas/PatchedGroupBody").has("required")).isFalse();
	}

	@Test
	void sayWhatAKeyIsForWhereMoneyMoves() {
		for (String path : List.of("/api/v1/payments/", "/api/v1/debts/", "/api/v1/expenses/",
				"/api/payments/invoices/")) {
			JsonNode post = this.api.path("paths").path(path).path("post");
			assertThat(post.path("parameters").findValuesAsString("name")).as(path).contains("Idempotency-Key");
			assertThat(post.path("responses").propertyNames()).as(path).contains("201", "409", "422");
		}
	}

	@Test
	void listsAreArraysInOneDialectAndPagesInTheOther() {
		assertThat(answerTo("/api/v1/groups/").path("type").asString()).isEqualTo("array");
		assertThat(answerTo("/api/groups/").path("properties").propertyNames()).containsExactlyInAnyOrder("count",
				"next", "previous", "results");
		assertThat(this.api.path("paths")
			.path("/api/v1/groups/")
			.path("get")
			.path("parameters")
			.findValuesAsString("name")).contains("page", "page_size", "search", "ordering");
	}

	@Test
	void onlySigningInNeedsNoToken() {
		List<String> open = new ArrayList<>();
		this.api.path("paths").properties().forEach((path) -> path.getValue().forEach((operation) -> {
			if (operation.path("security").isArray() && operation.path("security").isEmpty()) {
				open.add(path.getKey());
			}
		}));
		assertThat(open).containsExactlyInAnyOrder("/api/v1/login/", "/api/accounts/login/", "/api/token/",
				"/api/token/refresh/", "/api/token/verify/");
	}

	@Test
	void hasAPartForEachFamilyOfDocuments() throws UnsupportedEncodingException {
		assertThat(schema("/api/schema/hpa").path("paths").propertyNames()).contains("/api/v1/groups/")
			.allMatch((path) -> path.startsWith("/api/v1/"));
		assertThat(schema("/api/schema/edumaster").path("paths").propertyNames()).contains("/api/groups/")
			.noneMatch((path) -> path.startsWith("/api/v1/"));
		assertThat(schema("/api/schema/ecatalog").path("paths").propertyNames()).contains("/api/token/refresh/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/swdoc/", "/swdoc", "/redoc/", "/redoc", "/api/docs/", "/api/docs", "/api/redoc/",
			"/api/redoc" })
	void showsTheDescriptionToEveryone(String page) {
		assertThat(this.mvc.get().uri(page)).hasStatusOk()
			.bodyText()
			.contains("/js/api-docs", "data-schema=\"/api/schema\"");
	}

	private JsonNode answerTo(String list) {
		JsonNode answer = this.api.path("paths").path(list).path("get").path("responses").path("200");
		return answer.path("content").path("application/json").path("schema");
	}

	private JsonNode schema(String path) throws UnsupportedEncodingException {
		return this.json.readTree(this.mvc.get().uri(path).exchange().getResponse().getContentAsString());
	}

}
