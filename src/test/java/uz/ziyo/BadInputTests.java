package uz.ziyo;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import uz.ziyo.attendance.Attendance;
import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.Sessions;
import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.Expenses;
import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.Subjects;
import uz.ziyo.homework.Homework;
import uz.ziyo.homework.HomeworkDraft;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.Charges;
import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.Payments;
import uz.ziyo.scores.ScoreDraft;
import uz.ziyo.scores.Scores;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Dialect;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.testing.As;
import uz.ziyo.testing.As.Someone;
import uz.ziyo.testing.Given;
import uz.ziyo.testing.TestClock;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything wrong that can be sent to every request that the application answers: the
 * answer is never a failure, never tells of the inside, and has the form of its path.
 */
@ZiyoTest
class BadInputTests {

	private static final String LONG = "x".repeat(10_000);

	/** What stands for a value in JSON, as it is written there. */
	private static final List<String> JSON_VALUES = List.of("null", "true", "0", "-1", "1.5", "1000000000000000",
			"9223372036854775807", "99999999999999999999", "1e400", "-1e-400", "1e999999999", "\"\"", "\"  \"",
			"\"abc\"", "\"-1\"", "\"1e5\"", "\"NaN\"", "\"99999999999999999999\"", "\"9999999999999.99\"", "[]", "{}",
			"[null]", "[{}]", "[1]", "{\"a\":[]}", "\"" + LONG + "\"", "\"😀😀😀😀😀😀😀😀\"", "\"a\\u0000bcdefgh\"",
			"\"\\ud800bcdefgh\"", "\"مرحبا بالعالم\"", "\"2026-02-30\"", "\"0000-01-01\"", "\"9999-12-31\"",
			"\"+10000-01-01\"", "\"25:61\"", "\"'; drop table account; --\"");

	private static final List<String> TEXTS = List.of("", "  ", "true", "0", "-1", "1.5", "1000000000000000",
			"9223372036854775807", "99999999999999999999", "1e400", "1E999999999", "NaN", "abc", LONG,
			"😀😀😀😀😀😀😀😀", "a\0bcdefgh", "مرحبا بالعالم", "2026-02-30", "0000-01-01", "9999-12-31", "+10000-01-01",
			"+999999999-01-01", "9999-12", "0000-01", "+999999999-12", "25:61", "%_!'\"\\",
			"'; drop table account; --");

	/** Where the same has been tried in JSON, or changes nothing. */
	private static final List<String> FEWER_TEXTS = List.of("  ", "-1", "99999999999999999999", "1e400", LONG,
			"a\0bcdefgh", "2026-02-30", "+999999999-01-01", "+999999999-12", "%_!'\"\\");

	private static final List<String> QUERIES = List.of("page=0", "page=-1", "page=abc", "page=2147483647",
			"page=99999999999", "page_size=abc", "page_size=0", "page_size=100000", "ordering=;drop", "ordering=-,-,,",
			"search=%25_!%27%22%5C", "lang=xx-%3Cb%3E", "date_from=0000-01-01", "date_to=%2B10000-01-01", "a=b&a=c&=");

	private static final List<String> WHOLE_BODIES = List.of("", "[]", "null", "1", "\"text\"", "{", "{\"a\":", "{}}",
			"{\"a\":NaN}", "{'a':1}", "\0", "[".repeat(5000), "{\"a\":" + "9".repeat(2000) + "}", "{\"\\ud800\":1}");

	private static final List<String> IDS = List.of("0", "-1", "9223372036854775807", "9223372036854775808", "abc",
			"1e3", "%F0%9F%98%80");

	private static final Pattern INSIDE = Pattern
		.compile("uz\\.ziyo|java\\.|org\\.(spring|hibernate|postgres|h2|apache)|tools\\.jackson|Exception|\\tat "
				+ "|constraint \\[|JdbcSQL|insert into|select .* from|StreamRead");

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(:[^}]*)?}");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private WebApplicationContext application;

	@Autowired
	private JsonMapper json;

	@Autowired
	private As as;

	@Autowired
	private Given given;

	@Autowired
	private Subjects subjects;

	@Autowired
	private Courses courses;

	@Autowired
	private Scores scores;

	@Autowired
	private Homework homework;

	@Autowired
	private Attendance attendance;

	@Autowired
	private Sessions sessions;

	@Autowired
	private Payments payments;

	@Autowired
	private Charges charges;

	@Autowired
	private Expenses expenses;

	private final Map<String, Object> known = new LinkedHashMap<>();

	private final Map<String, String> wrong = new TreeMap<>();

	private int counter;

	private MockMvcTester mvc;

	/**
	 * Without the log that a failing test shows of its requests: these are thousands.
	 */
	@BeforeEach
	void silently() {
		SpringBootMockMvcBuilderCustomizer usual = new SpringBootMockMvcBuilderCustomizer(this.application);
		usual.setPrint(MockMvcPrint.NONE);
		this.mvc = MockMvcTester.from(this.application, (builder) -> {
			usual.customize(builder);
			return builder.apply(SecurityMockMvcConfigurers.springSecurity()).build();
		});
	}

	@BeforeEach
	void someoneOfEach() {
		this.as.owner();
		this.as.employee();
		this.as.student();
	}

	@Test
	void noBodyOfTheApiMakesItFail() {
		Set<Method> tried = new HashSet<>();
		walk(true, true, (request) -> {
			for (Someone someone : List.of(this.as.employee(), this.as.student())) {
				send(request, request.path, someone.token(), MediaType.APPLICATION_JSON, body(request, "", ""));
				send(request, request.path, someone.token(), MediaType.APPLICATION_JSON, "{");
			}
			RequestPostProcessor token = this.as.owner().token();
			WHOLE_BODIES.forEach((body) -> send(request, request.path, token, MediaType.APPLICATION_JSON, body));
			send(request, request.path, token, null, "{}");
			send(request, request.path, token, MediaType.APPLICATION_XML, "<a/>");
			send(request, request.path, token, MediaType.APPLICATION_OCTET_STREAM, "\0\1\2");
			send(request, request.path, token, MediaType.APPLICATION_FORM_URLENCODED, "a=b&=&&c");
			for (String id : IDS) {
				if (!request.variables.isEmpty()) {
					send(request, request.withIds(id), token, MediaType.APPLICATION_JSON, body(request, "", ""));
				}
			}
			// PUT and PATCH come to one method, which needs to be tried once.
			Set<String> keys = tried.add(request.handler) ? request.keys.keySet() : Set.of();
			for (String key : keys) {
				for (String value : JSON_VALUES) {
					send(request, request.path, token, MediaType.APPLICATION_JSON, body(request, key, value));
				}
				for (String value : FEWER_TEXTS) {
					send(request, request.path, token, MediaType.APPLICATION_FORM_URLENCODED,
							form(request, key, value));
				}
			}
		});
	}

	@Test
	void noFormOfThePagesMakesThemFail() {
		walk(false, true, (request) -> {
			for (Someone someone : List.of(this.as.owner(), this.as.employee(), this.as.student())) {
				send(request, request.path, someone, MediaType.APPLICATION_FORM_URLENCODED, "");
				send(request, request.path, someone, MediaType.APPLICATION_JSON, "{}");
				send(request, request.path, someone, null, "");
				for (String id : IDS) {
					if (!request.variables.isEmpty()) {
						send(request, request.withIds(id), someone, MediaType.APPLICATION_FORM_URLENCODED,
								form(request, "", ""));
					}
				}
				for (String key : (someone == this.as.owner()) ? request.keys.keySet() : Set.<String>of()) {
					for (String value : TEXTS) {
						send(request, request.path, someone, MediaType.APPLICATION_FORM_URLENCODED,
								form(request, key, value));
					}
				}
			}
		});
	}

	@Test
	void noQueryMakesAnythingFail() {
		whatIsKnown();
		for (boolean api : List.of(true, false)) {
			walk(api, false, (request) -> {
				RequestPostProcessor owner = api ? this.as.owner().token() : this.as.owner();
				RequestPostProcessor student = api ? this.as.student().token() : this.as.student();
				for (String id : request.variables.isEmpty() ? List.<String>of() : IDS) {
					send(request, request.withIds(id), owner, null, null);
					send(request, request.withIds(id), student, null, null);
				}
				QUERIES.forEach((query) -> send(request, request.path + "?" + query, owner, null, null));
				send(request, request.path + "?" + String.join("&", QUERIES), student, null, null);
				for (String key : request.keys.keySet()) {
					for (String value : FEWER_TEXTS) {
						send(request, request.path + "?" + key + "=" + encoded(value), owner, null, null);
					}
				}
			});
		}
	}

	private void walk(boolean api, boolean writing, Consumer<Request> sweep) {
		this.mappings.getHandlerMethods().forEach((info, handler) -> {
			for (String pattern : info.getPatternValues()) {
				for (RequestMethod method : info.getMethodsCondition().getMethods()) {
					boolean writes = method != RequestMethod.GET;
					if (pattern.startsWith("/api/") == api && writes == writing && isOurs(handler)) {
						if (writing) {
							whatIsKnown();
						}
						sweep.accept(new Request(method.asHttpMethod(), pattern, handler));
					}
				}
			}
		});
		assertThat(this.wrong).isEmpty();
	}

	private static boolean isOurs(HandlerMethod handler) {
		return handler.getBeanType().getName().startsWith("uz.ziyo.");
	}

	/** Whatever the last request has spoilt is there again. */
	private void whatIsKnown() {
		String unique = "n" + ++this.counter;
		long subject = this.subjects.create("Fan " + unique);
		long course = this.courses.create(new CourseDraft(subject, "Kurs " + unique, "", null, 3, true, null));
		long group = this.given.group("G" + unique);
		long student = this.given.studentIn(group).id();
		LocalDate today = TestClock.TODAY;
		long homework = this.homework.give(new HomeworkDraft(group, "Uyga vazifa", null, false, null),
				this.as.owner().caller());
		long score = this.scores.give(new ScoreDraft(student, group, 50, today), this.as.owner().caller()).id();
		long mark = this.attendance
			.create(this.as.owner().caller(), student, group, today, MarkStatus.values()[0], null)
			.id();
		long session = this.sessions.create(this.as.owner().caller(), group, today.minusDays(2), "", "");
		// The month first: what is left of a payment would settle the debt.
		long payment = this.payments
			.record(PaymentDraft.forMonths(student, group, List.of(YearMonth.of(2026, 10)), new BigDecimal("300000"),
					PaymentMethod.CASH), this.as.owner().caller())
			.id();
		long debt = this.charges
			.raise(ChargeDraft.of(student, new BigDecimal("150000"), null, "Kitob"), this.as.owner().caller())
			.id();
		long expense = this.expenses.record(
				new ExpenseDraft("Bino egasi", null, new BigDecimal("1500000"), "Ijara", today, null),
				this.as.owner().caller());
		this.known.clear();
		this.known.putAll(Map.of("subject", subject, "course", course, "group", group, "group_id", group, "student",
				student, "student_id", student));
		this.known.putAll(Map.of("homework", homework, "scores", score, "attendance", mark, "sessions", session,
				"teacher", this.as.employee().id(), "date", today, "month", "2026-11"));
		this.known.putAll(Map.of("subjects", subject, "courses", course, "groups", group, "students", student, "owners",
				this.as.another(Role.OWNER).id(), "workers", this.as.another(Role.EMPLOYEE).id(), "users",
				this.as.another(Role.STUDENT).id(), "staff", this.as.another(Role.EMPLOYEE).id()));
		this.known.putAll(Map.of("username", "someone-" + unique, "password", "password-1", "name", "N" + unique,
				"title", "T" + unique, "status", "keldi", "score", 50, "days", "Mon,Wed,Fri", "start_time", "14:00:00",
				"end_time", "15:30:00"));
		this.known.putAll(Map.of("phone", "+99891%07d".formatted(this.counter), "phone_number",
				"+99892%07d".formatted(this.counter), "first_name", "Aziza", "role", "student", "is_active", true,
				"price", "600000.00", "text", "Mashq", "max_students", 20, "duration_months", 3));
		this.known.putAll(Map.of("payments", payment, "debts", debt, "invoices", debt, "invoice", debt, "user", student,
				"full_name", "Aziza Karimova", "amount", "150000.00", "payment_method", "cash", "due_date", today));
		this.known.putAll(Map.of("charges", debt, "until", "2026-11"));
		this.known.putAll(Map.of("expenses", expense, "amount", "1500000.00", "reason", "Ijara", "recipient",
				"Bino egasi", "recipient_user", this.as.employee().id()));
		this.known.putAll(Map.of("formId", new NewFormId(), "items", "m-" + group + "-2026-11", "method", "CASH",
				"paidOn", today, "notes", "Izoh", "anyway", true));
	}

	/** A body with all that is documented, but one key. */
	private String body(Request request, String wrongKey, String wrongValue) {
		StringBuilder body = new StringBuilder("{");
		request.keys.forEach((key, good) -> {
			String value = key.equals(wrongKey) ? wrongValue
					: (good != null) ? this.json.writeValueAsString(good.toString()) : null;
			if (value != null) {
				body.append((body.length() > 1) ? "," : "").append('"').append(key).append("\":").append(value);
			}
		});
		return body.append('}').toString();
	}

	private static String form(Request request, String wrongKey, String wrongValue) {
		return request.keys.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equals(wrongKey) || entry.getValue() != null)
			.map((entry) -> entry.getKey() + "="
					+ encoded(entry.getKey().equals(wrongKey) ? wrongValue : entry.getValue().toString()))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private void send(Request request, String path, RequestPostProcessor who, MediaType type, String body) {
		var sent = this.mvc.method(request.method).uri(URI.create(path)).with(who);
		if (type != null) {
			sent.contentType(type);
		}
		if (body != null) {
			sent.content(body.getBytes(StandardCharsets.UTF_8));
		}
		MvcTestResult result = sent.exchange();
		String problem = problem(result, path.startsWith("/api/") ? Dialect.of(path) : null);
		if (problem != null) {
			// One of each kind is enough to read.
			this.wrong.putIfAbsent(request.method + " " + request.pattern + " " + problem,
					shortened(path) + " " + type + " " + shortened(String.valueOf(body)));
		}
	}

	private static String shortened(String text) {
		return (text.length() > 300) ? text.substring(0, 300) + "…" : text;
	}

	private String problem(MvcTestResult result, Dialect dialect) {
		if (result.getUnresolvedException() != null) {
			return "threw " + shortened(result.getUnresolvedException().toString());
		}
		MockHttpServletResponse response = result.getResponse();
		if (response.getStatus() >= 500) {
			return response.getStatus() + " " + result.getMvcResult().getResolvedException();
		}
		if (response.getStatus() == 409 && dialect != null) {
			return "only the database has noticed";
		}
		String text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
		Matcher inside = INSIDE.matcher(text);
		if (response.getStatus() >= 400 && inside.find()) {
			return response.getStatus() + " tells of " + inside.group();
		}
		return (dialect != null && response.getStatus() >= 400 && !text.isEmpty())
				? problem(dialect, response.getStatus(), text) : null;
	}

	private String problem(Dialect dialect, int status, String text) {
		JsonNode error = this.json.readTree(text);
		boolean told = (dialect == Dialect.EDUMASTER) ? error.path("error").isString()
				: error.path("detail").isString() || error.path("error").isString()
						|| error.isObject() && !error.isEmpty() && error.valueStream().allMatch(JsonNode::isArray);
		return told ? null : status + " in another form: " + shortened(text);
	}

	/** Another one in each request. */
	private static final class NewFormId {

		@Override
		public String toString() {
			return UUID.randomUUID().toString();
		}

	}

	/** A mapping, with what may be sent to it and good values where they are known. */
	private final class Request {

		private final HttpMethod method;

		private final String pattern;

		private final Method handler;

		private final List<String> variables = new ArrayList<>();

		private final String path;

		private final Map<String, Object> keys = new LinkedHashMap<>();

		Request(HttpMethod method, String pattern, HandlerMethod handler) {
			this.method = method;
			this.pattern = pattern;
			this.handler = handler.getMethod();
			Matcher variable = VARIABLE.matcher(pattern);
			this.path = variable.replaceAll((found) -> {
				this.variables.add(found.group(1));
				return Matcher.quoteReplacement(String.valueOf(goodId(found.group(1), found.start())));
			});
			Arrays.stream(handler.getMethodParameters()).forEach(this::addKeys);
			Filters filters = handler.getMethodAnnotation(Filters.class);
			if (filters != null) {
				Arrays.stream(filters.value()).forEach(this::add);
			}
		}

		private Object goodId(String name, int at) {
			String resource = name.equals("id") ? this.pattern.substring(0, at - 1).replaceAll(".*/", "")
					: name.replaceAll("Id$", "");
			return BadInputTests.this.known.getOrDefault(resource, 1);
		}

		private void addKeys(MethodParameter parameter) {
			ResolvableType type = ResolvableType.forMethodParameter(parameter);
			RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
			if (parameter.hasParameterAnnotation(ApiBody.class)) {
				Class<?> body = (type.toClass() == Patch.class) ? type.getGeneric(0).toClass() : type.toClass();
				Arrays.stream(body.getRecordComponents())
					.map(RecordComponent::getName)
					.forEach((name) -> add(name.replaceAll("([A-Z])", "_$1").toLowerCase()));
			}
			else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
				Arrays.stream(BeanUtils.getPropertyDescriptors(type.toClass()))
					.filter((property) -> property.getPropertyType() != MultipartFile.class)
					.map(PropertyDescriptor::getName)
					.filter((name) -> !name.equals("class"))
					.forEach(this::add);
			}
			else if (type.toClass().isRecord() && type.toClass().getPackageName().endsWith(".web")) {
				Arrays.stream(type.toClass().getRecordComponents()).map(RecordComponent::getName).forEach(this::add);
			}
			else if (single != null) {
				parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
				add(single.name().isEmpty() ? parameter.getParameterName() : single.name());
			}
		}

		private void add(String name) {
			Map<String, Object> known = BadInputTests.this.known;
			if (name.equals("password") && this.method != HttpMethod.POST) {
				// Each change of one takes the time that a password has to take.
				this.keys.put(name, null);
				return;
			}
			this.keys.put(name, known.getOrDefault(name, known.get(name.replaceAll("([A-Z])", "_$1").toLowerCase())));
		}

		/** The same path with ids of nothing. */
		String withIds(String id) {
			return VARIABLE.matcher(this.pattern).replaceAll(Matcher.quoteReplacement(id));
		}

	}

}
