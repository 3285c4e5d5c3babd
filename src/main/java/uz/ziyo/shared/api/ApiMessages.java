package uz.ziyo.shared.api;

import java.util.Locale;

import uz.ziyo.shared.Refused;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The API's texts for what the domain refuses: one language, the documents' own.
 */
@Component
class ApiMessages {

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	ApiMessages() {
		this.messages.setBasename("api-messages");
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
		this.messages.setAlwaysUseMessageFormat(true);
	}

	String text(Refused.Problem problem) {
		Object[] args = new Object[problem.args().length];
		for (int i = 0; i < args.length; i++) {
			// As text: a number would get thousands separators.
			args[i] = String.valueOf(problem.args()[i]);
		}
		return this.messages.getMessage(problem.code(), args, Locale.ROOT);
	}

	static String snakeCase(String name) {
		return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

}
