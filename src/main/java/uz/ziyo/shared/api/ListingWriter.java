package uz.ziyo.shared.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Page;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes a {@link Listing}: as a plain array, row by row, or as the envelope of one page.
 */
class ListingWriter implements HandlerMethodReturnValueHandler {

	private final ObjectWriter json;

	ListingWriter(JsonMapper json) {
		this.json = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
	}

	@Override
	public boolean supportsReturnType(MethodParameter type) {
		return Listing.class.isAssignableFrom(type.getParameterType());
	}

	@Override
	public void handleReturnValue(Object value, MethodParameter type, ModelAndViewContainer container,
			NativeWebRequest web) throws IOException {
		container.setRequestHandled(true);
		HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
		HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
		Listing<?> listing = (Listing<?>) value;
		if (isPaged(request)) {
			Map<String, Object> envelope = envelope(listing, request);
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			this.json.writeValue(response.getOutputStream(), envelope);
		}
		else {
			stream(listing, response);
		}
	}

	private static boolean isPaged(HttpServletRequest request) {
		return Dialect.of(request) == Dialect.EDUMASTER || request.getParameter("page") != null
				|| request.getParameter("page_size") != null;
	}

	private static Map<String, Object> envelope(Listing<?> listing, HttpServletRequest request) {
		int number = positive(request.getParameter("page"), 1);
		int size = Math.min(positive(request.getParameter("page_size"), Page.DEFAULT_SIZE), Page.MAX_SIZE);
		Page<?> page = listing.page(number, size);
		if (number > page.pages()) {
			throw new InvalidPage();
		}
		Map<String, Object> envelope = new LinkedHashMap<>();
		envelope.put("count", page.total());
		envelope.put("next", page.hasNext() ? link(request, number + 1) : null);
		envelope.put("previous", page.hasPrevious() ? link(request, number - 1) : null);
		envelope.put("results", page.rows());
		return envelope;
	}

	private static int positive(String text, int otherwise) {
		if (text == null) {
			return otherwise;
		}
		try {
			int number = Integer.parseInt(text);
			if (number > 0) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Told below, like a number that is no page.
		}
		throw new InvalidPage();
	}

	private static String link(HttpServletRequest request, int page) {
		UriComponentsBuilder link = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("page", page);
		return (asSent(request).endsWith("/") ? link.path("/") : link).toUriString();
	}

	/** The path before the slash at its end was taken off. */
	private static String asSent(HttpServletRequest request) {
		ServletRequest sent = request;
		while (sent instanceof ServletRequestWrapper wrapper) {
			sent = wrapper.getRequest();
		}
		return ((HttpServletRequest) sent).getRequestURI();
	}

	private <T> void stream(Listing<T> listing, HttpServletResponse response) throws IOException {
		Rows rows = new Rows(response);
		try {
			listing.forEach(rows::write);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		rows.close();
	}

	/**
	 * Nothing is sent before the first row, so that a failing query is still told
	 * properly.
	 */
	private final class Rows {

		private final HttpServletResponse response;

		private SequenceWriter sequence;

		Rows(HttpServletResponse response) {
			this.response = response;
		}

		void write(Object row) {
			try {
				begin();
				this.sequence.write(row);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void close() throws IOException {
			begin();
			this.sequence.close();
		}

		private void begin() throws IOException {
			if (this.sequence == null) {
				this.response.setContentType(MediaType.APPLICATION_JSON_VALUE);
				OutputStream out = this.response.getOutputStream();
				this.sequence = ListingWriter.this.json.writeValuesAsArray(out);
			}
		}

	}

	static class InvalidPage extends NotFound {

	}

}
