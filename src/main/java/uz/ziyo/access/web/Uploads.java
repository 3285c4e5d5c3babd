package uz.ziyo.access.web;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Which requests bring a file: those in parts whose handler takes one.
 */
@Component
class Uploads {

	/** Late, because filters are made before the controllers. */
	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	private final Map<Method, Boolean> takeFiles = new ConcurrentHashMap<>();

	Uploads(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	static boolean isMultipart(HttpServletRequest request) {
		return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
	}

	/** The handler of the file that this request brings; reads nothing of its body. */
	Optional<HandlerMethod> handler(HttpServletRequest request) {
		if (!isMultipart(request)) {
			return Optional.empty();
		}
		ServletRequestPathUtils.parseAndCache(request);
		return find(request).filter((handler) -> this.takeFiles.computeIfAbsent(handler.getMethod(),
				(method) -> Arrays.stream(handler.getMethodParameters()).anyMatch(Uploads::takesFile)));
	}

	private Optional<HandlerMethod> find(HttpServletRequest request) {
		try {
			HandlerExecutionChain chain = this.mappings.getObject().getHandler(request);
			return (chain != null && chain.getHandler() instanceof HandlerMethod handler) ? Optional.of(handler)
					: Optional.empty();
		}
		catch (ServletException ex) {
			// A wrong method or type: whoever answers it will say so.
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean takesFile(MethodParameter parameter) {
		ResolvableType type = ResolvableType.forMethodParameter(parameter);
		return Stream.concat(Stream.of(type), Arrays.stream(type.getGenerics()))
			.map(ResolvableType::toClass)
			.anyMatch((known) -> known == MultipartFile.class || holdsFile(known));
	}

	private static boolean holdsFile(Class<?> type) {
		if (type.isRecord()) {
			return Arrays.stream(type.getRecordComponents())
				.anyMatch((component) -> component.getType() == MultipartFile.class);
		}
		return Arrays.stream(BeanUtils.getPropertyDescriptors(type))
			.map(PropertyDescriptor::getPropertyType)
			.anyMatch((property) -> property == MultipartFile.class);
	}

}
