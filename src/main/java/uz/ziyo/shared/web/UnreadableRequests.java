package uz.ziyo.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import uz.ziyo.shared.api.Dialect;

/**
 * What the server itself refuses, a path like {@code /%00}, never reaches the
 * application: here too the API gets JSON, and everyone else plain words with a way back.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final MessageSource messages;

	private final JsonMapper json;

	UnreadableRequests(MessageSource messages, JsonMapper json) {
		this.messages = messages;
		this.json = json;
	}

	@Override
	public void customize(TomcatServletWebServerFactory tomcat) {
		tomcat.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new Report()));
	}

	private String page(HttpStatus status) {
		boolean ours = status.is5xxServerError();
		return """
				<!DOCTYPE html>
				<html lang="uz"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%1$s</title></head><body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></main></body></html>
				"""
			.formatted(text(ours ? "error.500.title" : "error.400.title"), ours ? "" : text("error.400.text"),
					text("error.back"));
	}

	private String text(String code) {
		return HtmlUtils.htmlEscape(this.messages.getMessage(code, null, Locale.forLanguageTag("uz")),
				StandardCharsets.UTF_8.name());
	}

	private final class Report extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, Throwable throwable) {
			HttpStatus status = HttpStatus.resolve(response.getStatus());
			if (status == null || !status.isError() || response.getContentWritten() > 0
					|| !response.setErrorReported()) {
				return;
			}
			String path = String.valueOf(request.getRequestURI());
			boolean api = path.startsWith("/api/");
			response.setContentType(api ? MediaType.APPLICATION_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			try {
				response.getReporter()
					.write(api ? UnreadableRequests.this.json
						.writeValueAsString(Dialect.of(path).detail(status.getReasonPhrase() + ".")) : page(status));
				response.finishResponse();
			}
			catch (IOException ex) {
				this.container.getLogger().debug("Nobody is there to read it", ex);
			}
		}

	}

}
