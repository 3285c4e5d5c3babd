package uz.ziyo.shared;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan(basePackageClasses = ZiyoProperties.class)
class SharedConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock(ZiyoProperties properties) {
		return Clock.system(properties.zone());
	}

}
