package uz.ziyo.shared.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletContext;

import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Static files by the name that carries their content's hash, looked up once. Templates
 * say {@code ${assets.url('/css/ziyo.css')}} and {@code ${assets.icon('plus')}}; plain
 * links stay free of a search for a file behind them.
 */
@Component
public class Assets {

	private final Map<String, String> urls = new ConcurrentHashMap<>();

	private final ResourceUrlProvider resources;

	private final String contextPath;

	Assets(ResourceUrlProvider resources, ServletContext servletContext) {
		this.resources = resources;
		this.contextPath = servletContext.getContextPath();
	}

	public String url(String path) {
		String known = this.urls.get(path);
		return (known != null) ? known : this.urls.computeIfAbsent(path, this::hashed);
	}

	/** One drawing of the sprite. */
	public String icon(String name) {
		String known = this.urls.get(name);
		return (known != null) ? known : this.urls.computeIfAbsent(name, (key) -> hashed("/img/icons.svg") + "#" + key);
	}

	/** A page of ours, where no request is at hand to ask. */
	public String path(String path) {
		return this.contextPath + path;
	}

	private String hashed(String path) {
		String url = this.resources.getForLookupPath(path);
		Assert.notNull(url, () -> "No static file " + path);
		return this.contextPath + url;
	}

}
