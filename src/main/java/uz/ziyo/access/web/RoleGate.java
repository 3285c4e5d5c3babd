package uz.ziyo.access.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.ForRoles;
import uz.ziyo.shared.Role;

/**
 * Asks for the role of a controller before its body is read. Else who may not do
 * something would be told first what is wrong with his request, and only then that it is
 * not his to make.
 */
@Configuration(proxyBeanMethods = false)
class RoleGate implements HandlerInterceptor, WebMvcConfigurer {

	private final Map<HandlerMethod, Optional<Set<Role>>> known = new ConcurrentHashMap<>();

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && !admits(method)) {
			throw new AccessDeniedException("Not for this role");
		}
		return true;
	}

	/** Whether the caller has a role that the handler is for. */
	boolean admits(HandlerMethod handler) {
		Optional<Set<Role>> roles = this.known.computeIfAbsent(handler, RoleGate::roles);
		return roles.isEmpty() || holdsOneOf(roles.get());
	}

	private static boolean holdsOneOf(Set<Role> roles) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof Caller caller
				&& roles.contains(caller.role());
	}

	private static Optional<Set<Role>> roles(HandlerMethod handler) {
		ForRoles method = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ForRoles.class);
		ForRoles decisive = (method != null) ? method
				: AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), ForRoles.class);
		return Optional.ofNullable(decisive).map((found) -> Set.of(found.value()));
	}

}
