package uz.ziyo.access.web;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.filter.UrlHandlerFilter;

import uz.ziyo.access.SignIn;
import uz.ziyo.access.Tokens;
import uz.ziyo.shared.Role;

/**
 * The doors: files for everyone, descriptions of the API, the API by token, the engine
 * room for the owner, and pages by session. Roles stand on the controllers.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] STATIC_FILES = { "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico",
			"/favicon.svg", "/robots.txt" };

	private static final String[] API_PAGES = { "/swdoc/**", "/redoc/**", "/api/docs/**", "/api/redoc/**",
			"/api/schema/**", "/api/schema.yaml/**" };

	/** Asked in another way than by a POST, they say so to everyone. */
	private static final String[] TOKENS_ARE_GIVEN_HERE = { "/api/v1/login", "/api/accounts/login", "/api/token",
			"/api/token/refresh", "/api/token/verify" };

	/** Signed links carry their own permission. */
	private static final String[] OPEN_PAGES = { "/sign-in", "/error", "/files/**" };

	private static final String PAGES_MAY_LOAD = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

	/** The viewers set styles from their scripts, and ReDoc searches in a worker. */
	private static final String API_PAGES_MAY_LOAD = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; "
			+ "base-uri 'self'; frame-ancestors 'none'";

	private static final String API_MAY_LOAD = "default-src 'none'; frame-ancestors 'none'";

	/** Files need no idea of who asks: nothing is looked up for them. */
	@Bean
	@Order(1)
	SecurityFilterChain staticFilesChain(HttpSecurity http) {
		stateless(http).securityMatcher(STATIC_FILES)
			.headers((headers) -> strict(headers, PAGES_MAY_LOAD).cacheControl((cache) -> cache.disable()))
			.exceptionHandling(AbstractHttpConfigurer::disable);
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain apiPages(HttpSecurity http) {
		stateless(http).securityMatcher(API_PAGES)
			.headers((headers) -> strict(headers, API_PAGES_MAY_LOAD))
			.exceptionHandling(AbstractHttpConfigurer::disable);
		return http.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain api(HttpSecurity http, Tokens tokens, ApiRefusals refusals, Uploads uploads, RoleGate roles) {
		stateless(http).securityMatcher("/api/**")
			.headers((headers) -> strict(headers, API_MAY_LOAD))
			.addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
			.addFilterAfter(new UploadGate<>(uploads, roles, refusals), TokenFilter.class)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers(TOKENS_ARE_GIVEN_HERE)
				.permitAll()
				.anyRequest()
				.authenticated())
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
		return http.build();
	}

	@Bean
	@Order(4)
	SecurityFilterChain engineRoom(HttpSecurity http, BrowserSessions sessions, CsrfTokenRepository csrfTokens,
			Tokens tokens, PageRefusals refusals) {
		http.securityMatcher("/actuator/**")
			.securityContext((context) -> context.securityContextRepository(sessions))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			// Whom it refuses sees a page.
			.headers((headers) -> strict(headers, PAGES_MAY_LOAD))
			.addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/health/**")
				.permitAll()
				.anyRequest()
				.hasRole(Role.OWNER.name()))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
		return http.build();
	}

	@Bean
	@Order(5)
	SecurityFilterChain pages(HttpSecurity http, BrowserSessions sessions, CsrfTokenRepository csrfTokens,
			PageRefusals refusals, Uploads uploads, RoleGate roles) {
		http.securityContext((context) -> context.securityContextRepository(sessions))
			.addFilterBefore(new UploadGate<>(uploads, roles, refusals), CsrfFilter.class)
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens))
			.requestCache(AbstractHttpConfigurer::disable)
			.headers((headers) -> strict(headers, PAGES_MAY_LOAD))
			.logout((signOut) -> signOut.logoutUrl("/sign-out")
				.addLogoutHandler(sessions)
				.logoutSuccessUrl("/sign-in?signedOut"))
			.authorizeHttpRequests((requests) -> requests
				.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers(OPEN_PAGES)
				.permitAll()
				.anyRequest()
				.authenticated())
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
		return http.build();
	}

	@Bean
	BrowserSessions browserSessions(SignIn signIn, Tokens tokens, CsrfTokenRepository csrfTokens) {
		return new BrowserSessions(signIn, tokens, csrfTokens);
	}

	@Bean
	PageRefusals pageRefusals() {
		return new PageRefusals();
	}

	/**
	 * In a cookie, so that the sign-in page costs no session, and a form that outlives
	 * one leads to the sign-in page and not to an error.
	 */
	@Bean
	CsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("csrf");
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

	/**
	 * Safe with credentials too, because no path it is for honours a cookie. Before all
	 * who might refuse, so that a program in a browser can read why.
	 */
	@Bean
	FilterRegistrationBean<CorsFilter> anyOrigin() {
		CorsConfiguration any = new CorsConfiguration();
		any.setAllowedOriginPatterns(List.of(CorsConfiguration.ALL));
		any.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
		any.setAllowedHeaders(List.of(CorsConfiguration.ALL));
		any.setExposedHeaders(List.of("Content-Disposition", "Idempotent-Replayed", "Retry-After", "WWW-Authenticate"));
		any.setAllowCredentials(true);
		any.setMaxAge(Duration.ofDays(1));
		UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
		paths.registerCorsConfiguration("/api/**", any);
		for (String path : API_PAGES) {
			paths.registerCorsConfiguration(path, any);
		}
		FilterRegistrationBean<CorsFilter> cors = new FilterRegistrationBean<>(new CorsFilter(paths));
		cors.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return cors;
	}

	/** The documents write every path with a slash at its end; both ways are one path. */
	@Bean
	FilterRegistrationBean<UrlHandlerFilter> trailingSlashes() {
		FilterRegistrationBean<UrlHandlerFilter> slashes = new FilterRegistrationBean<>(
				UrlHandlerFilter.trailingSlashHandler("/api/**", "/swdoc/**", "/redoc/**").wrapRequest().build());
		slashes.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return slashes;
	}

	@Bean
	FilterRegistrationBean<RequestIntake> requestIntake(Uploads uploads,
			@Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
		FilterRegistrationBean<RequestIntake> intake = new FilterRegistrationBean<>(
				new RequestIntake(uploads, largestUpload));
		intake.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
		return intake;
	}

	/**
	 * Forms of every method are read by the server, which knows when to stop.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> formsOfEveryMethod() {
		return (tomcat) -> tomcat
			.addConnectorCustomizers((connector) -> connector.setParseBodyMethods("POST,PUT,PATCH,DELETE"));
	}

	/**
	 * Timers around each filter of each request are paid for by everyone and read by
	 * nobody.
	 */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	private static HttpSecurity stateless(HttpSecurity http) {
		return http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable);
	}

	private static HeadersConfigurer<HttpSecurity> strict(HeadersConfigurer<HttpSecurity> headers, String mayLoad) {
		return headers.contentTypeOptions(Customizer.withDefaults())
			.frameOptions((frame) -> frame.deny())
			.contentSecurityPolicy((policy) -> policy.policyDirectives(mayLoad))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.httpStrictTransportSecurity((https) -> https.includeSubDomains(false))
			.permissionsPolicyHeader(
					(policy) -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
	}

}
