package uz.ziyo.shared.apidocs;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.FileSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import uz.ziyo.shared.Coded;
import uz.ziyo.shared.list.Listing;

/**
 * What our values look like in JSON: the description's own reader of classes knows
 * another Jackson than the one that writes the answers.
 */
@Component
class ApiSchemas implements ModelConverter {

	private static final List<Class<?>> ANYTHING = List.of(Object.class, JsonNode.class);

	private final Map<String, Class<?>> names = new ConcurrentHashMap<>();

	@Override
	public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
		JavaType java = Json.mapper().constructType(type.getType());
		Class<?> raw = java.getRawClass();
		Schema<?> value = value(raw);
		if (value != null) {
			return value;
		}
		if (Listing.class.isAssignableFrom(raw) || Collection.class.isAssignableFrom(raw)) {
			return new ArraySchema().items(resolve(java.containedType(0), context));
		}
		if (raw.isRecord()) {
			return record(raw, context);
		}
		return others.hasNext() ? others.next().resolve(type, context, others) : null;
	}

	private static Schema<?> value(Class<?> type) {
		if (ANYTHING.contains(type)) {
			return new Schema<>();
		}
		if (type == BigDecimal.class) {
			return new StringSchema().format("decimal").example("600000.00");
		}
		if (type == Instant.class) {
			return new DateTimeSchema();
		}
		if (type == LocalDate.class) {
			return new DateSchema();
		}
		if (type == LocalTime.class) {
			return new StringSchema().format("time").example("09:00:00");
		}
		if (type == MultipartFile.class) {
			return new FileSchema();
		}
		if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
			return new StringSchema()
				._enum(Arrays.stream(type.getEnumConstants()).map((constant) -> ((Coded) constant).code()).toList());
		}
		return null;
	}

	private Schema<?> record(Class<?> type, ModelConverterContext context) {
		String name = name(type);
		if (!context.getDefinedModels().containsKey(name)) {
			Schema<?> schema = new ObjectSchema();
			// Before its fields, one of which may be of the same type.
			context.defineModel(name, schema);
			for (RecordComponent component : type.getRecordComponents()) {
				if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
					schema.addProperty(nameOf(component), property(component, context));
					schema.addRequiredItem(nameOf(component));
				}
			}
		}
		return new Schema<>().$ref("#/components/schemas/" + name);
	}

	/** Past the context, which answers null where it has seen a type before. */
	private Schema<?> resolve(Type type, ModelConverterContext context) {
		return resolve(new AnnotatedType(type), context, context.getConverters());
	}

	private Schema<?> property(RecordComponent component, ModelConverterContext context) {
		Schema<?> schema = resolve(component.getGenericType(), context);
		boolean boxed = Number.class.isAssignableFrom(component.getType()) || component.getType() == Boolean.class;
		if (boxed) {
			schema.setNullable(true);
		}
		return schema;
	}

	static String nameOf(RecordComponent component) {
		JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
		return (given != null && !given.value().isEmpty()) ? given.value() : snakeCase(component.getName());
	}

	static String snakeCase(String name) {
		return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	/**
	 * The class's own name, without what only says that it is JSON. Of two with the same
	 * name, the second carries its module's.
	 */
	String name(Class<?> type) {
		String name = plainName(type);
		Class<?> first = this.names.putIfAbsent(name, type);
		return (first == null || first == type) ? name : capitalised(module(type)) + name;
	}

	private static String plainName(Class<?> type) {
		String own = type.getSimpleName().replaceAll("(Json|View)$", "");
		Class<?> outer = type.getEnclosingClass();
		if (outer == null) {
			return own;
		}
		String prefix = outer.isRecord() ? plainName(outer) : outer.getSimpleName().replaceAll("(Api)?Controller$", "");
		return own.startsWith(prefix) ? own : prefix + own;
	}

	private static String module(Class<?> type) {
		return type.getPackageName().split("\\.")[2];
	}

	private static String capitalised(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
