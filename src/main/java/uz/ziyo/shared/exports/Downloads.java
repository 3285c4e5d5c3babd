package uz.ziyo.shared.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Caller;

/**
 * Sends workbooks. What holds people or money is in the log before its first byte goes,
 * and not sooner: one that could not be made was taken by nobody.
 */
@Component
public class Downloads {

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String ENDING = ".xlsx";

	private final ExportLog log;

	private final MessageSource messages;

	Downloads(ExportLog log, MessageSource messages) {
		this.log = log;
		this.messages = messages;
	}

	/** What a file is called in the reader's language, without its ending. */
	public String name(String code, Object... args) {
		return this.messages.getMessage(code, args, LocaleContextHolder.getLocale());
	}

	/**
	 * @param kind the end of a message {@code exports.kind.…}
	 * @param details which of them, for the log; may be empty
	 * @param name of the file, without its ending
	 * @return where the workbook goes
	 */
	public OutputStream workbook(Caller caller, String kind, String details, String name,
			HttpServletResponse response) {
		return new LateStream(() -> {
			this.log.record(caller, kind, details);
			return send(name, response);
		});
	}

	/**
	 * An empty form, which holds nothing of anybody.
	 * @param code a message key with the file's name
	 */
	public OutputStream template(String code, HttpServletResponse response) throws IOException {
		return send(name(code), response);
	}

	/** As every system can save it. */
	private static OutputStream send(String name, HttpServletResponse response) throws IOException {
		String saved = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
		response.setContentType(WORKBOOK);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(saved + ENDING, StandardCharsets.UTF_8).build().toString());
		return response.getOutputStream();
	}

	@FunctionalInterface
	private interface Opening {

		OutputStream open() throws IOException;

	}

	/** Opened by its first byte. */
	private static final class LateStream extends OutputStream {

		private final Opening opening;

		private OutputStream out;

		LateStream(Opening opening) {
			this.opening = opening;
		}

		private OutputStream out() throws IOException {
			if (this.out == null) {
				this.out = this.opening.open();
			}
			return this.out;
		}

		@Override
		public void write(int b) throws IOException {
			out().write(b);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			out().write(bytes, from, length);
		}

		@Override
		public void flush() throws IOException {
			if (this.out != null) {
				this.out.flush();
			}
		}

		@Override
		public void close() throws IOException {
			if (this.out != null) {
				this.out.close();
			}
		}

	}

}
