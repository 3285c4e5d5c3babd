package uz.ziyo.access.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first look at a request, before anyone asks for a parameter of it, which would have
 * the server read all of its body: only where a file is expected may it be large. What
 * cannot be read, and what no database keeps, is refused here for everybody.
 */
class RequestIntake extends OncePerRequestFilter {

	static final DataSize LARGEST = DataSize.ofMegabytes(2);

	private final Uploads uploads;

	private final DataSize largestUpload;

	RequestIntake(Uploads uploads, DataSize largestUpload) {
		this.uploads = uploads;
		this.largestUpload = largestUpload;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean upload = this.uploads.handler(request).isPresent();
		if (request.getContentLengthLong() > (upload ? this.largestUpload : LARGEST).toBytes()) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
		}
		else if (Uploads.isMultipart(request) && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null && !upload) {
			// Of unknown length; browsers and the usual programs say it.
			response.sendError(HttpStatus.LENGTH_REQUIRED.value());
		}
		else if (upload || isReadable(request, response)) {
			chain.doFilter(request, response);
		}
	}

	/** Whether its query, form or parts can be read; else it has been answered. */
	static boolean isReadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			for (String[] values : request.getParameterMap().values()) {
				for (String value : values) {
					if (value != null && value.indexOf('\0') >= 0) {
						response.sendError(HttpStatus.BAD_REQUEST.value());
						return false;
					}
				}
			}
			return true;
		}
		catch (InvalidParameterException ex) {
			response.sendError(ex.getErrorCode());
			return false;
		}
	}

}
