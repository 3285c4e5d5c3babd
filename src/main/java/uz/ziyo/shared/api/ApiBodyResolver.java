package uz.ziyo.shared.api;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

class ApiBodyResolver implements HandlerMethodArgumentResolver {

	private static final int MAX_JSON = 2 * 1024 * 1024;

	private final JsonMapper json;

	private final BodyChecks checks;

	ApiBodyResolver(JsonMapper json, BodyChecks checks) {
		this.json = json;
		this.checks = checks;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(ApiBody.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest web,
			WebDataBinderFactory binders) throws IOException {
		HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
		RawBody body = read(request);
		request.setAttribute(RawBody.READ, body);
		if (parameter.getParameterType() == Patch.class) {
			ParameterizedType type = (ParameterizedType) parameter.getGenericParameterType();
			boolean complete = !HttpMethod.PATCH.matches(request.getMethod());
			return BodyReader.patch((Class<?>) type.getActualTypeArguments()[0], body, complete,
					this.checks.at(request));
		}
		return BodyReader.record(parameter.getParameterType(), body, this.checks.at(request));
	}

	private RawBody read(HttpServletRequest request) throws IOException {
		MediaType type = mediaType(request);
		if (type != null && (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)
				|| type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED))) {
			Map<String, String> fields = new HashMap<>();
			request.getParameterMap().forEach((name, values) -> fields.put(name, values[values.length - 1]));
			MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request,
					MultipartHttpServletRequest.class);
			Map<String, MultipartFile> files = (multipart != null) ? multipart.getFileMap() : Map.of();
			return new RawBody(null, fields, files);
		}
		return new RawBody(readJson(request), Map.of(), Map.of());
	}

	private static MediaType mediaType(HttpServletRequest request) {
		String type = request.getContentType();
		return (type != null) ? MediaType.parseMediaType(type) : null;
	}

	private JsonNode readJson(HttpServletRequest request) throws IOException {
		byte[] bytes = request.getInputStream().readNBytes(MAX_JSON + 1);
		if (bytes.length > MAX_JSON) {
			throw new BodyTooLarge();
		}
		if (bytes.length == 0) {
			return this.json.createObjectNode();
		}
		JsonNode node;
		try {
			node = this.json.readTree(bytes);
		}
		catch (JacksonException ex) {
			throw new MalformedJson(ex.getOriginalMessage(), ex.getLocation());
		}
		if (node == null || !node.isObject()) {
			throw FieldErrors.at(FieldErrors.WHOLE, ApiTexts.OBJECT);
		}
		return node;
	}

}
