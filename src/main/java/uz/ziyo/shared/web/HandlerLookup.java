package uz.ziyo.shared.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxMvcAutoConfiguration;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequestMappingHandlerMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of a path with variables without trying every handler there is with
 * all its conditions: those whose path begins otherwise are left out first.
 */
@Configuration(proxyBeanMethods = false)
@Primary
class HandlerLookup implements WebMvcRegistrations {

	private final HtmxMvcAutoConfiguration htmx;

	HandlerLookup(HtmxMvcAutoConfiguration htmx) {
		this.htmx = htmx;
	}

	@Override
	public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
		return new ByBeginning();
	}

	@Override
	public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
		return this.htmx.getRequestMappingHandlerAdapter();
	}

	@Override
	public ExceptionHandlerExceptionResolver getExceptionHandlerExceptionResolver() {
		return this.htmx.getExceptionHandlerExceptionResolver();
	}

	private static final class ByBeginning extends HtmxRequestMappingHandlerMapping {

		private final Map<RequestMappingInfo, String[]> beginnings = new ConcurrentHashMap<>();

		@Override
		protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
			// What is encoded may still be a letter of a path; rare enough to try all.
			return super.lookupHandlerMethod(path, (path.indexOf('%') < 0) ? new Sought(request, path) : request);
		}

		@Override
		protected RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
			return (request instanceof Sought sought && !sought.mayMatch(beginnings(info))) ? null
					: super.getMatchingMapping(info, request);
		}

		private String[] beginnings(RequestMappingInfo info) {
			String[] known = this.beginnings.get(info);
			return (known != null) ? known : this.beginnings.computeIfAbsent(info, ByBeginning::beginningsOf);
		}

		private static String[] beginningsOf(RequestMappingInfo info) {
			return info.getPatternValues().stream().map(ByBeginning::beginningOf).toArray(String[]::new);
		}

		private static String beginningOf(String pattern) {
			for (int i = 0; i < pattern.length(); i++) {
				if ("{*?".indexOf(pattern.charAt(i)) >= 0) {
					// "/files/**" is for "/files" too.
					return pattern.substring(0, Math.max(0, i - 1));
				}
			}
			return pattern;
		}

	}

	/** Knows its path and method without asking all who have wrapped it. */
	private static final class Sought extends HttpServletRequestWrapper {

		private final String path;

		private final String method;

		Sought(HttpServletRequest request, String path) {
			super(request);
			this.path = path;
			this.method = request.getMethod();
		}

		boolean mayMatch(String[] beginnings) {
			for (String beginning : beginnings) {
				if (this.path.startsWith(beginning)) {
					return true;
				}
			}
			return false;
		}

		@Override
		public String getMethod() {
			return this.method;
		}

	}

}
