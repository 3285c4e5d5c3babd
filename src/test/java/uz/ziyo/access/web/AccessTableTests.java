package uz.ziyo.access.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uz.ziyo.access.SignIn;
import uz.ziyo.access.Tokens;
import uz.ziyo.access.web.AccessTable.Who;
import uz.ziyo.testing.As;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks every mapping of the running application and holds each to the table.
 */
@ZiyoTest
class AccessTableTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private As as;

	@Autowired
	private SignIn signIn;

	@Autowired
	private Tokens tokens;

	private final Map<Who, As.Someone> people = new EnumMap<>(Who.class);

	@BeforeEach
	void people() {
		this.people.put(Who.S, this.as.student());
		this.people.put(Who.E, this.as.employee());
		this.people.put(Who.O, this.as.owner());
	}

	@Test
	void everyRequestIsListed() {
		Set<String> unlisted = answered();
		Set<String> unanswered = new TreeSet<>(AccessTable.read().keySet());
		unlisted.removeAll(AccessTable.read().keySet());
		unanswered.removeAll(answered());
		assertThat(unlisted).as("answered, but not in access-table.txt").isEmpty();
		assertThat(unanswered).as("in access-table.txt, but not answered").isEmpty();
	}

	@Test
	void everyoneMayDoWhatTheTableSaysAndNothingElse() {
		List<String> wrong = new ArrayList<>();
		AccessTable.read().forEach((request, expected) -> expected.forEach((who, answer) -> {
			String found = found(ask(request, who));
			if (!found.equals(answer)) {
				wrong.add(request + " by " + who + ": " + answer + " expected, but " + found);
			}
		}));
		assertThat(wrong).isEmpty();
	}

	@Test
	void aSessionOpensNothingOfTheApi() {
		assertThat(AccessTable.read().keySet().stream().filter((request) -> request.contains(" /api/"))).allSatisfy(
				(request) -> assertThat(AccessTable.read().get(request).get(Who.NONE)).isIn("ok", "401", "405"));
	}

	private Stream<RequestMappingInfoHandlerMapping> mappings() {
		return this.application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream();
	}

	private Set<String> answered() {
		Set<String> requests = new TreeSet<>();
		mappings().forEach(
				(mapping) -> mapping.getHandlerMethods().keySet().forEach((info) -> requests.addAll(requests(info))));
		return requests;
	}

	private static List<String> requests(RequestMappingInfo info) {
		List<String> requests = new ArrayList<>();
		for (String path : info.getPatternValues()) {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			if (methods.isEmpty()) {
				requests.add("ANY " + path);
			}
			methods.forEach((method) -> requests.add(method + " " + path));
		}
		return requests;
	}

	private MvcTestResult ask(String request, Who who) {
		String[] parts = request.split(" ");
		HttpMethod method = parts[0].equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(parts[0]);
		// Nothing that exists: what is allowed finds nothing, and changes nothing.
		String path = parts[1].replace("**", "nothing").replaceAll("\\{\\*?[^}]+}", "999999999");
		var asked = this.mvc.method(method).uri(path);
		boolean api = path.startsWith("/api/");
		if (api && method != HttpMethod.GET) {
			asked.contentType(MediaType.APPLICATION_JSON).content("{}");
		}
		if (!api) {
			asked.accept(MediaType.TEXT_HTML, MediaType.ALL).with(SecurityMockMvcRequestPostProcessors.csrf());
		}
		As.Someone someone = this.people.get(who);
		if (someone != null && api) {
			asked.header(HttpHeaders.AUTHORIZATION, "Bearer " + token(someone));
		}
		else if (someone != null) {
			asked.with(someone);
		}
		return asked.exchange();
	}

	private String token(As.Someone someone) {
		return this.tokens.issue(this.signIn.now(someone.id()).orElseThrow(), Tokens.Kind.ACCESS);
	}

	private static String found(MvcTestResult result) {
		if (result.getUnresolvedException() != null) {
			return result.getUnresolvedException().toString();
		}
		MockHttpServletResponse response = result.getResponse();
		int status = response.getStatus();
		String location = response.getHeader(HttpHeaders.LOCATION);
		if (status == 302 && location != null && location.startsWith("/sign-in")) {
			return "401";
		}
		return (status == 401 || status == 403 || status == 405 || status >= 500) ? Integer.toString(status) : "ok";
	}

}
