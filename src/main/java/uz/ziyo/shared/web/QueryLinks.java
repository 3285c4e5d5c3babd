package uz.ziyo.shared.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Links that keep the page's query and change one value of it: the next page of a search,
 * another language.
 */
@Component
public class QueryLinks {

	public String with(String name, Object value) {
		StringBuilder link = new StringBuilder("?");
		String query = currentQuery();
		if (query != null) {
			for (String pair : query.split("&")) {
				if (!pair.isEmpty() && !pair.equals(name) && !pair.startsWith(name + "=")) {
					link.append(pair).append('&');
				}
			}
		}
		return link.append(name)
			.append('=')
			.append(URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8))
			.toString();
	}

	boolean isEmpty() {
		String query = currentQuery();
		return query == null || query.isEmpty();
	}

	private String currentQuery() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getQueryString() : null;
	}

}
