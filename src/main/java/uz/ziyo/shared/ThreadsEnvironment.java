package uz.ziyo.shared;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Requests run on virtual threads from Java 24 on. Before, one that waits inside a
 * synchronized block, as in H2, keeps a processor's place, and a few of them can hold up
 * all the others. A {@code spring.threads.virtual.enabled} set by hand goes first.
 */
class ThreadsEnvironment implements EnvironmentPostProcessor {

	private static final int FIRST_WITHOUT_PINNING = 24;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean virtual = Runtime.version().feature() >= FIRST_WITHOUT_PINNING;
		environment.getPropertySources()
			.addLast(new MapPropertySource("ziyo threads", Map.of("spring.threads.virtual.enabled", virtual)));
	}

}
