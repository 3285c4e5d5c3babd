package uz.ziyo.shared.apidocs;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import uz.ziyo.shared.Money;
import uz.ziyo.shared.api.Amount;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

/**
 * Request bodies: the records that {@code @ApiBody} marks, with what holds for their
 * fields.
 */
@Component
class ApiBodies {

	private static final Map<HttpMethod, String> PREFIXES = Map.of(HttpMethod.PUT, "Put", HttpMethod.PATCH, "Patched");

	private final ApiSchemas schemas;

	ApiBodies(ApiSchemas schemas) {
		this.schemas = schemas;
	}

	/** The body in the forms that it is read in; its schema is among the components. */
	RequestBody describe(Class<?> body, HttpMethod method, Components components) {
		String name = PREFIXES.getOrDefault(method, "") + this.schemas.name(body);
		Schema<?> schema = schema(body, method, components);
		components.addSchemas(name, schema);
		MediaType media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + name));
		Content content = new Content();
		if (schema.getProperties().values().stream().anyMatch((property) -> "binary".equals(property.getFormat()))) {
			content.addMediaType(org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE, media);
		}
		content.addMediaType(org.springframework.http.MediaType.APPLICATION_JSON_VALUE, media);
		return new RequestBody().required(true).content(content);
	}

	private Schema<?> schema(Class<?> body, HttpMethod method, Components components) {
		Schema<?> schema = new ObjectSchema();
		for (RecordComponent component : body.getRecordComponents()) {
			String name = ApiSchemas.snakeCase(component.getName());
			schema.addProperty(name, property(component, method, components));
			Required required = component.getAnnotation(Required.class);
			if (required != null && required.unless().isEmpty()
					&& (method == HttpMethod.POST || (method == HttpMethod.PUT && !required.onlyToCreate()))) {
				schema.addRequiredItem(name);
			}
		}
		return schema;
	}

	private Schema<?> property(RecordComponent component, HttpMethod method, Components components) {
		Class<?> element = ResolvableType.forType(component.getGenericType()).getGeneric(0).resolve();
		if (component.getType() == List.class && element != null && element.isRecord()) {
			return new ArraySchema().items(schema(element, HttpMethod.POST, components));
		}
		ResolvedSchema resolved = ModelConverters.getInstance()
			.resolveAsResolvedSchema(new AnnotatedType(component.getGenericType()));
		resolved.referencedSchemas.forEach(components::addSchemas);
		Schema<?> schema = resolved.schema;
		boolean nullable = !component.isAnnotationPresent(Required.class)
				&& !component.isAnnotationPresent(NotNullable.class) && component.getType() != MultipartFile.class;
		schema.setNullable(nullable ? true : null);
		constrain(schema, field(component));
		if (component.getName().toLowerCase().contains("password")) {
			schema.setFormat("password");
			schema.setWriteOnly(true);
		}
		return schema;
	}

	/** Bean Validation's annotations are on the field of a component. */
	private static Field field(RecordComponent component) {
		return Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
			.filter((field) -> field.getName().equals(component.getName()))
			.findFirst()
			.orElseThrow();
	}

	private static void constrain(Schema<?> schema, Field field) {
		Size size = field.getAnnotation(Size.class);
		if (size != null && "string".equals(schema.getType())) {
			schema.setMinLength((size.min() > 0) ? size.min() : null);
			schema.setMaxLength((size.max() < Integer.MAX_VALUE) ? size.max() : null);
		}
		if (field.isAnnotationPresent(Min.class)) {
			schema.setMinimum(BigDecimal.valueOf(field.getAnnotation(Min.class).value()));
		}
		if (field.isAnnotationPresent(Max.class)) {
			schema.setMaximum(BigDecimal.valueOf(field.getAnnotation(Max.class).value()));
		}
		if (field.isAnnotationPresent(DecimalMin.class)) {
			schema.setMinimum(new BigDecimal(field.getAnnotation(DecimalMin.class).value()));
		}
		if (field.isAnnotationPresent(Amount.class)) {
			schema.setMinimum(Money.LEAST);
			schema.setMaximum(Money.MOST);
			schema.setPattern("^\\d{1,12}(\\.\\d{1,2})?$");
		}
		Digits digits = field.getAnnotation(Digits.class);
		if (digits != null) {
			schema.setPattern("^-?\\d{0," + digits.integer() + "}(\\.\\d{0," + digits.fraction() + "})?$");
		}
	}

}
