package uz.ziyo.shared.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import uz.ziyo.shared.CurrentCaller;
import uz.ziyo.shared.idempotency.Idempotency;

/**
 * Two requests are the same where method, path and body are; the order of a body's keys
 * and its spaces do not count.
 */
class OnceResolver implements HandlerMethodArgumentResolver {

	private final Idempotency idempotency;

	private final JsonMapper json;

	OnceResolver(Idempotency idempotency, JsonMapper json) {
		this.idempotency = idempotency;
		this.json = json;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Once.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest web,
			WebDataBinderFactory binders) {
		HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
		Long caller = CurrentCaller.id();
		String key = request.getHeader(Once.HEADER);
		if (key == null || key.isBlank()) {
			return new Once(this.idempotency, this.json, caller, null, null);
		}
		if (key.length() > Once.LONGEST_KEY || key.indexOf('\0') >= 0) {
			throw FieldErrors.at(FieldErrors.WHOLE, Once.HEADER + ": " + ApiTexts.atMostCharacters(Once.LONGEST_KEY));
		}
		return new Once(this.idempotency, this.json, caller, "api:" + key.strip(), fingerprint(request));
	}

	private static String fingerprint(HttpServletRequest request) {
		StringBuilder text = new StringBuilder(request.getMethod()).append(' ')
			.append(request.getRequestURI().replaceFirst("/+$", ""))
			.append('\n');
		if (request.getAttribute(RawBody.READ) instanceof RawBody body) {
			if (body.json() != null) {
				write(body.json(), text);
			}
			new TreeMap<>(body.fields())
				.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
		}
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(JsonNode node, StringBuilder text) {
		if (node.isObject()) {
			Map<String, JsonNode> sorted = new TreeMap<>();
			node.properties().forEach((entry) -> sorted.put(entry.getKey(), entry.getValue()));
			text.append('{');
			sorted.forEach((name, value) -> {
				text.append(name.length()).append(':').append(name).append('=');
				write(value, text);
			});
			text.append('}');
		}
		else if (node.isArray()) {
			text.append('[');
			node.forEach((element) -> {
				write(element, text);
				text.append(',');
			});
			text.append(']');
		}
		else {
			text.append(node);
		}
	}

}
