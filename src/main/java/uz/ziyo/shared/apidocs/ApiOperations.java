package uz.ziyo.shared.apidocs;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

import uz.ziyo.shared.OwnerOnly;
import uz.ziyo.shared.StaffOnly;
import uz.ziyo.shared.StudentOnly;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.Filters;
import uz.ziyo.shared.api.Once;
import uz.ziyo.shared.api.Patch;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Page;

/**
 * What a controller's method says about its operation. What depends on the path is left
 * to {@link ApiPaths}, with notes in extensions that it takes off again.
 */
@Component
class ApiOperations implements GlobalOperationCustomizer {

	static final String BODY = "x-body";

	static final String LISTING = "x-listing";

	static final String ROLES = "x-roles";

	static final String ONCE = "x-once";

	private static final Pattern DATE = Pattern.compile("date|date_.*|.*_date|.*_at|month");

	private static final Pattern ID = Pattern
		.compile("id|.*_id|student|group|user|teacher|course|subject|employee|invoice|recipient_user|received_by");

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		Method method = handler.getMethod();
		body(method).ifPresent((body) -> operation.addExtension(BODY, body));
		Filters filters = AnnotatedElementUtils.findMergedAnnotation(method, Filters.class);
		if (filters != null) {
			Arrays.stream(filters.value()).forEach((name) -> operation.addParametersItem(filter(name)));
		}
		if (Listing.class.isAssignableFrom(method.getReturnType())) {
			operation.addExtension(LISTING, true);
			operation.addParametersItem(query("page", new IntegerSchema().minimum(java.math.BigDecimal.ONE)));
			operation.addParametersItem(query("page_size", new IntegerSchema().minimum(java.math.BigDecimal.ONE)
				.maximum(java.math.BigDecimal.valueOf(Page.MAX_SIZE))));
		}
		if (Arrays.asList(method.getParameterTypes()).contains(Once.class)) {
			operation.addExtension(ONCE, true);
			operation.addParametersItem(new HeaderParameter().name("Idempotency-Key")
				.description("The same request with the same key gets the first answer again")
				.schema(new StringSchema().maxLength(Once.LONGEST_KEY))
				.required(false));
		}
		roles(handler).ifPresent((roles) -> operation.addExtension(ROLES, roles));
		return operation;
	}

	private static Optional<Class<?>> body(Method method) {
		return Arrays.stream(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(ApiBody.class))
			.<Class<?>>map(ApiOperations::record)
			.findFirst();
	}

	private static Class<?> record(Parameter parameter) {
		ResolvableType type = ResolvableType.forType(parameter.getParameterizedType());
		return (parameter.getType() == Patch.class) ? type.getGeneric(0).toClass() : parameter.getType();
	}

	private static QueryParameter filter(String name) {
		return query(name, filterSchema(name));
	}

	private static Schema<?> filterSchema(String name) {
		if (name.startsWith("is_")) {
			return new BooleanSchema();
		}
		if (DATE.matcher(name).matches()) {
			return new DateSchema();
		}
		return ID.matcher(name).matches() ? new IntegerSchema().format("int64") : new StringSchema();
	}

	private static QueryParameter query(String name, Schema<?> schema) {
		QueryParameter parameter = new QueryParameter();
		parameter.name(name).schema(schema).required(false);
		return parameter;
	}

	private static Optional<String> roles(HandlerMethod handler) {
		Method method = handler.getMethod();
		Class<?> controller = handler.getBeanType();
		// What the method says counts more than what its class does.
		return Optional.ofNullable(roles(method)).or(() -> Optional.ofNullable(roles(controller)));
	}

	private static String roles(java.lang.reflect.AnnotatedElement element) {
		if (AnnotatedElementUtils.hasAnnotation(element, OwnerOnly.class)) {
			return "the owner";
		}
		if (AnnotatedElementUtils.hasAnnotation(element, StaffOnly.class)) {
			return "the owner and employees";
		}
		return AnnotatedElementUtils.hasAnnotation(element, StudentOnly.class) ? "students" : null;
	}

}
