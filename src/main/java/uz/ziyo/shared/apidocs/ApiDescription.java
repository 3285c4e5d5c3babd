package uz.ziyo.shared.apidocs;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.ZiyoProperties;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.ListQuery;
import uz.ziyo.shared.api.Once;

/**
 * One description, and a part of it for each family of documents.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String BEARER = "bearer";

	static {
		// They are described by our own hand, or not sent by anyone.
		SpringDocUtils.getConfig()
			.addAnnotationsToIgnore(ApiBody.class)
			.addRequestWrapperToIgnore(Caller.class, ListQuery.class, Once.class);
	}

	@Bean
	OpenAPI openApi(ZiyoProperties properties) {
		SecurityScheme token = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
		return new OpenAPI().info(new Info().title(properties.centreName() + " API").version("1.0").description("""
				`POST /api/v1/login/` or `POST /api/token/` gives an access token for a day and a refresh token \
				for three; every other request carries `Authorization: Bearer <access>`. \
				Paths work with and without the slash at their end."""))
			.servers(List.of(new Server().url("/")))
			.components(new Components().addSecuritySchemes(BEARER, token))
			.addSecurityItem(new SecurityRequirement().addList(BEARER));
	}

	@Bean
	GroupedOpenApi hpa() {
		return ApiGroup.HPA.described();
	}

	@Bean
	GroupedOpenApi eduMaster() {
		return ApiGroup.EDUMASTER.described();
	}

	@Bean
	GroupedOpenApi eCatalog() {
		return ApiGroup.ECATALOG.described();
	}

}
