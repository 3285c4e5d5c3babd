package uz.ziyo.shared.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import uz.ziyo.shared.Role;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The parts of the layout that are the same for everyone of a role and language, as
 * markup that is rendered once: they were more work than what a page is about.
 */
@Component
public class PageParts {

	private final Map<Part, String> rendered = new ConcurrentHashMap<>();

	/** Late, because the engine is made for the views that ask here. */
	private final ObjectProvider<ITemplateEngine> engine;

	private final Assets assets;

	private final Shell shell;

	private final QueryLinks query;

	private final boolean keep;

	PageParts(ObjectProvider<ITemplateEngine> engine, Assets assets, Shell shell, QueryLinks query,
			@Value("${spring.thymeleaf.cache:true}") boolean keep) {
		this.engine = engine;
		this.assets = assets;
		this.shell = shell;
		this.query = query;
		this.keep = keep;
	}

	/**
	 * @param name a fragment of {@code shell.html}
	 */
	public String of(String name, Locale locale) {
		return kept(new Part(name, locale, null, ""));
	}

	/**
	 * @param name a fragment of {@code shell.html}
	 * @param active the place in the navigation
	 */
	public String ofRole(String name, Locale locale, Role role, String active) {
		return kept(new Part(name, locale, role, active));
	}

	/** Its links keep the page's query, and so are its own where there is one. */
	public String languages(Locale locale) {
		Part part = new Part("language", locale, null, "");
		return this.query.isEmpty() ? kept(part) : render(part);
	}

	private String kept(Part part) {
		if (!this.keep) {
			return render(part);
		}
		String known = this.rendered.get(part);
		return (known != null) ? known : this.rendered.computeIfAbsent(part, this::render);
	}

	private String render(Part part) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("assets", this.assets);
		variables.put("shell", this.shell);
		variables.put("query", this.query);
		variables.put("role", part.role());
		variables.put("active", part.active());
		return this.engine.getObject().process("shell", Set.of(part.name()), new Context(part.locale(), variables));
	}

	private record Part(String name, Locale locale, Role role, String active) {
	}

}
