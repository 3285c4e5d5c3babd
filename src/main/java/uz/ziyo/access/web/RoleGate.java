package uz.ziyo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for the role of a controller before its body is read. Else who may not do
 * something would be told first what is wrong with his request, and only then that it is
 * not his to make.
 */
@Configuration(proxyBeanMethods = false)
class RoleGate implements HandlerInterceptor, WebMvcConfigurer {

	private final PreAuthorizeAuthorizationManager roles = new PreAuthorizeAuthorizationManager();

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
		Object target = AopProxyUtils.getSingletonTarget(handler.getBean());
		AuthorizationResult result = this.roles.authorize(() -> SecurityContextHolder.getContext().getAuthentication(),
				new SimpleMethodInvocation((target != null) ? target : handler.getBean(), handler.getMethod()));
		return result == null || result.isGranted();
	}

}
