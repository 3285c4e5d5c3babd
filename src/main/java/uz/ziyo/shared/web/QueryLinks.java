package uz.ziyo.shared.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

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

	/**
	 * The first page of the same list with another value of one filter; null takes it
	 * off. Empty where nothing is left to ask for.
	 */
	public String filtered(String name, Object value) {
		return firstPage(Collections.singletonMap(name, value));
	}

	/** As {@link #filtered}, of some days; of any for null. */
	public String ofDays(LocalDate from, LocalDate to) {
		Map<String, Object> days = new LinkedHashMap<>();
		days.put("from", from);
		days.put("to", to);
		return firstPage(days);
	}

	private String firstPage(Map<String, Object> changes) {
		StringJoiner link = new StringJoiner("&", "?", "").setEmptyValue("");
		String query = currentQuery();
		for (String pair : (query == null) ? new String[0] : query.split("&")) {
			int sign = pair.indexOf('=');
			String name = (sign < 0) ? pair : pair.substring(0, sign);
			boolean given = sign >= 0 && sign < pair.length() - 1;
			if (given && !name.equals("page") && !changes.containsKey(name)) {
				link.add(pair);
			}
		}
		changes.forEach((name, value) -> {
			if (value != null) {
				link.add(name + "=" + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
			}
		});
		return link.toString();
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
