package uz.ziyo.shared.api;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import uz.ziyo.shared.idempotency.Idempotency;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

	private final JsonMapper json;

	private final BodyChecks checks;

	private final Idempotency idempotency;

	/**
	 * @param idempotency not before it is asked for: the web comes up before the database
	 */
	ApiConfiguration(JsonMapper json, BodyChecks checks, @Lazy Idempotency idempotency) {
		this.json = json;
		this.checks = checks;
		this.idempotency = idempotency;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ApiBodyResolver(this.json, this.checks));
		resolvers.add(new ListQueryResolver());
		resolvers.add(new OnceResolver(this.idempotency, this.json));
	}

	/**
	 * Before the handlers of bodies: those take a list that has not been read for an
	 * object without properties, and write {@code {}}.
	 */
	@Bean
	SmartInitializingSingleton listingsAreWrittenFirst(
			@Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter) {
		return () -> {
			List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
			handlers.add(new ListingWriter(this.json));
			handlers.addAll(adapter.getReturnValueHandlers());
			adapter.setReturnValueHandlers(handlers);
		};
	}

}
