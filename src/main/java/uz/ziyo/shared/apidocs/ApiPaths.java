package uz.ziyo.shared.apidocs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.stereotype.Component;

import uz.ziyo.shared.api.Dialect;

/**
 * What the paths decide: the documents' way to write them, groups, names, the form of
 * lists and errors, and who needs no token.
 */
@Component
class ApiPaths implements GlobalOpenApiCustomizer {

	private final ApiBodies bodies;

	ApiPaths(ApiBodies bodies) {
		this.bodies = bodies;
	}

	@Override
	public void customise(OpenAPI api) {
		ApiErrorAnswers.describe(api.getComponents());
		Paths paths = new Paths();
		Set<String> tags = new LinkedHashSet<>();
		Map<ApiGroup, Set<String>> tagGroups = new EnumMap<>(ApiGroup.class);
		new TreeMap<>(api.getPaths()).forEach((path, item) -> {
			if (!Dialect.isApi(path)) {
				return;
			}
			String tag = tag(path);
			tags.add(tag);
			tagGroups.computeIfAbsent(ApiGroup.of(path), (group) -> new TreeSet<>()).add(tag);
			item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation, tag, api));
			paths.addPathItem(path + "/", item);
		});
		api.setPaths(paths);
		api.setTags(tags.stream().sorted().map((tag) -> new Tag().name(tag)).toList());
		api.addExtension("x-tagGroups",
				tagGroups.entrySet()
					.stream()
					.map((group) -> Map.of("name", group.getKey().title(), "tags", List.copyOf(group.getValue())))
					.toList());
	}

	private void complete(String path, HttpMethod method, Operation operation, String tag, OpenAPI api) {
		Map<String, Object> notes = (operation.getExtensions() != null) ? operation.getExtensions() : Map.of();
		operation.setTags(List.of(tag));
		operation.setOperationId(operationId(path, method, notes.containsKey(ApiOperations.LISTING)));
		operation.setSummary(method + " " + path + "/");
		if (notes.get(ApiOperations.BODY) instanceof Class<?> body) {
			operation.setRequestBody(this.bodies.describe(body, method, api.getComponents()));
		}
		if (notes.containsKey(ApiOperations.LISTING)) {
			list(path, operation);
		}
		boolean open = isOpen(path, method);
		if (open) {
			operation.setSecurity(List.of());
		}
		Object roles = notes.get(ApiOperations.ROLES);
		operation.setDescription(open ? "Needs no token." : (roles != null) ? "For " + roles + "." : null);
		ApiErrorAnswers.add(operation, path, !open, roles != null);
		if (notes.containsKey(ApiOperations.ONCE)) {
			ApiErrorAnswers.addOfKeys(operation, path);
		}
		operation.setExtensions(null);
	}

	private static boolean isOpen(String path, HttpMethod method) {
		return method == HttpMethod.POST && (path.startsWith("/api/token") || path.endsWith("/login"));
	}

	/** A plain array by default, or always the envelope: each dialect has its way. */
	private static void list(String path, Operation operation) {
		ApiResponse answer = operation.getResponses().get("200");
		answer.getContent().values().forEach((media) -> {
			if (media.getSchema() instanceof ArraySchema array && Dialect.of(path) == Dialect.EDUMASTER) {
				media.setSchema(envelope(array));
			}
		});
		answer.setDescription((Dialect.of(path) == Dialect.HPA)
				? "All of them; with `page` or `page_size` one page, as `{count, next, previous, results}`"
				: "One page");
	}

	private static Schema<?> envelope(ArraySchema rows) {
		return new ObjectSchema().addProperty("count", new IntegerSchema())
			.addProperty("next", new StringSchema().format("uri").nullable(true))
			.addProperty("previous", new StringSchema().format("uri").nullable(true))
			.addProperty("results", rows)
			.required(List.of("count", "next", "previous", "results"));
	}

	/** The path's first word after the mount point; EduMaster's carry their name. */
	private static String tag(String path) {
		String resource = segments(path).get(0);
		return ApiGroup.of(path) == ApiGroup.EDUMASTER ? "edumaster: " + resource : resource;
	}

	private static List<String> segments(String path) {
		return List.of(path.replaceFirst("^/api/(v1/)?", "").split("/"));
	}

	private static String operationId(String path, HttpMethod method, boolean list) {
		List<String> words = new ArrayList<>(List.of(path.substring("/api/".length()).split("/")));
		String subject = words.stream()
			.map((word) -> word.replaceAll("[{}-]", "_").replaceAll("^_|_$", ""))
			.collect(Collectors.joining("_"));
		String verb = switch (method) {
			case GET -> list ? "list" : "retrieve";
			case POST -> "create";
			case PUT -> "update";
			case PATCH -> "partial_update";
			case DELETE -> "destroy";
			default -> method.name().toLowerCase();
		};
		return subject + "_" + verb;
	}

}
