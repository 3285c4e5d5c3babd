package uz.ziyo.access.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * The session's id in its cookie, told once a request. Spring Session writes a session
 * when the answer begins and asks for it again when the request ends, which would read it
 * from the database a second time.
 */
class SessionIds implements HttpSessionIdResolver {

	private static final String TOLD = SessionIds.class.getName() + ".told.";

	private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

	SessionIds(CookieSerializer cookie) {
		this.cookies.setCookieSerializer(cookie);
	}

	@Override
	public List<String> resolveSessionIds(HttpServletRequest request) {
		if (told(request) != null) {
			return List.of();
		}
		List<String> ids = this.cookies.resolveSessionIds(request);
		request.setAttribute(TOLD + request.getDispatcherType(), ids);
		return ids;
	}

	/** A browser that has sent it has it. */
	@Override
	public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
		List<?> told = told(request);
		if (told == null || !told.contains(id)) {
			this.cookies.setSessionId(request, response, id);
		}
	}

	@Override
	public void expireSession(HttpServletRequest request, HttpServletResponse response) {
		this.cookies.expireSession(request, response);
	}

	private static List<?> told(HttpServletRequest request) {
		return (List<?>) request.getAttribute(TOLD + request.getDispatcherType());
	}

}
