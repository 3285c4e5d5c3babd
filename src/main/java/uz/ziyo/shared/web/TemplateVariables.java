package uz.ziyo.shared.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Gives every template {@code assets}, {@code format}, {@code query}, {@code shell} and
 * {@code parts}. Variables, because Thymeleaf refuses to call beans where a link is
 * written.
 */
@Configuration(proxyBeanMethods = false)
class TemplateVariables {

	TemplateVariables(ThymeleafViewResolver views, Assets assets, Formats format, QueryLinks query, Shell shell,
			PageParts parts) {
		views.addStaticVariable("assets", assets);
		views.addStaticVariable("format", format);
		views.addStaticVariable("query", query);
		views.addStaticVariable("shell", shell);
		views.addStaticVariable("parts", parts);
	}

}
