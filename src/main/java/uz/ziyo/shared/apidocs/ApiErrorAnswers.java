package uz.ziyo.shared.apidocs;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import uz.ziyo.shared.api.ApiTexts;
import uz.ziyo.shared.api.Dialect;

/**
 * The errors that an operation can answer with, in its dialect's form.
 */
final class ApiErrorAnswers {

	private static final String FIELDS = "FieldErrors";

	private static final String DETAIL = "Detail";

	private static final String ERROR = "Error";

	private ApiErrorAnswers() {
	}

	static void describe(Components components) {
		components.addSchemas(FIELDS, fields());
		components.addSchemas(DETAIL,
				new ObjectSchema().addProperty("detail", new StringSchema()).required(List.of("detail")));
		components.addSchemas(ERROR,
				new ObjectSchema().addProperty("error", new StringSchema())
					.addProperty("details", fields())
					.required(List.of("error")));
	}

	private static Schema<?> fields() {
		return new ObjectSchema().additionalProperties(new ArraySchema().items(new StringSchema()))
			.description("What is wrong, by field; `non_field_errors` for the whole");
	}

	static void add(Operation operation, String path, boolean secured, boolean forSomeRoles) {
		boolean hpa = Dialect.of(path) == Dialect.HPA;
		String detail = hpa ? DETAIL : ERROR;
		if (operation.getRequestBody() != null) {
			add(operation, "400", "A wrong or missing value, or a refusal", hpa ? FIELDS : ERROR);
		}
		add(operation, "401", secured ? ApiTexts.UNAUTHENTICATED : ApiTexts.NO_ACCOUNT, detail);
		if (forSomeRoles) {
			add(operation, "403", ApiTexts.FORBIDDEN, detail);
		}
		if (path.contains("{")) {
			add(operation, "404", ApiTexts.NOT_FOUND, detail);
		}
		if (!secured) {
			add(operation, "429", "Too many wrong passwords; `Retry-After` says for how long", detail);
		}
	}

	static void addOfKeys(Operation operation, String path) {
		String detail = (Dialect.of(path) == Dialect.HPA) ? DETAIL : ERROR;
		add(operation, "409", "The first request with this key is still running", detail);
		add(operation, "422", "This key was used for another request", detail);
	}

	private static void add(Operation operation, String status, String description, String schema) {
		Content content = new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
				new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema)));
		operation.getResponses().addApiResponse(status, new ApiResponse().description(description).content(content));
	}

}
