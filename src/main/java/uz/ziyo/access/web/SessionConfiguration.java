package uz.ziyo.access.web;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where the sessions lie: in the database, so that any copy of the application serves any
 * browser.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/**
	 * Each step of a session is one statement that is right on its own; a transaction
	 * around it would only add a round trip.
	 */
	@Bean
	TransactionOperations springSessionTransactionOperations() {
		return TransactionOperations.withoutTransaction();
	}

	/** Secure is added by itself where the request came over https. */
	@Bean
	CookieSerializer sessionCookie() {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName("ziyo");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		return cookie;
	}

	@Bean
	HttpSessionIdResolver sessionIds(CookieSerializer sessionCookie) {
		return new SessionIds(sessionCookie);
	}

	/** Two requests at once may set the same attribute. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesReplaceEachOther(DataSource dataSource)
			throws Exception {
		String database = JdbcUtils.commonDatabaseName(
				JdbcUtils.extractDatabaseMetaData(dataSource, (metaData) -> metaData.getDatabaseProductName()));
		if ("PostgreSQL".equals(database)) {
			return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
		}
		return (sessions) -> sessions.setCreateSessionAttributeQuery("""
				merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
				key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)""");
	}

	@Bean
	static BeanPostProcessor sparingSessions() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String beanName) {
				return (bean instanceof JdbcIndexedSessionRepository sessions) ? new SparingSessions<>(sessions) : bean;
			}
		};
	}

}
