package uz.ziyo.testing;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;

import uz.ziyo.access.SignIn;
import uz.ziyo.access.Tokens;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.People;

/** What the application has in tests beyond, or instead of, its own. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static SqlCount sqlCount() {
		return new SqlCount();
	}

	@Bean
	As as(People people, SignIn signIn, Tokens tokens) {
		return new As(people, signIn, tokens);
	}

	@Bean
	Given given(As as, Subjects subjects, Groups groups, Enrolments enrolments) {
		return new Given(as, subjects, groups, enrolments);
	}

	@Bean
	static BeanPostProcessor statementsAreCounted(SqlCount sql) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String beanName) {
				if (bean instanceof DataSource dataSource) {
					return ProxyDataSourceBuilder.create(dataSource).listener(sql).build();
				}
				return bean;
			}
		};
	}

}
