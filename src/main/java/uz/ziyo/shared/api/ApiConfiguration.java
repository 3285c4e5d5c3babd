package uz.ziyo.shared.api;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

	private final JsonMapper json;

	ApiConfiguration(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ApiBodyResolver(this.json));
		resolvers.add(new ListQueryResolver());
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
