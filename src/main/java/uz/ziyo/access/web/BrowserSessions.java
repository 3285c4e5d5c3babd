package uz.ziyo.access.web;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.WebUtils;

import uz.ziyo.access.Admission;
import uz.ziyo.access.BadToken;
import uz.ziyo.access.SignIn;
import uz.ziyo.access.Tokens;
import uz.ziyo.shared.Caller;

/**
 * Who sits at a browser. The session holds nothing but whose it is and the age of the
 * password it began with, so each request sees the account as it is now; a remembered
 * browser gets a new session when the old one is over.
 */
class BrowserSessions implements SecurityContextRepository, LogoutHandler {

	static final String REMEMBER = "remember";

	/**
	 * The request's attribute, and the header of a script's refusal, where the account
	 * was closed: signing in again is of no use.
	 */
	static final String CLOSED = "Account-Closed";

	private static final String WHO = "who";

	private final SignIn signIn;

	private final Tokens tokens;

	private final CsrfAuthenticationStrategy newCsrfToken;

	BrowserSessions(SignIn signIn, Tokens tokens, CsrfTokenRepository csrfTokens) {
		this.signIn = signIn;
		this.tokens = tokens;
		this.newCsrfToken = new CsrfAuthenticationStrategy(csrfTokens);
	}

	/**
	 * Begins a session under an id that nobody knew before.
	 * @param remember lets this browser in again for two weeks, unless the password
	 * changes
	 */
	void begin(Admission admission, boolean remember, HttpServletRequest request, HttpServletResponse response) {
		write(admission, request);
		this.newCsrfToken.onAuthentication(new CallerAuthentication(admission), request, response);
		if (remember) {
			remember(admission, request, response);
		}
	}

	/** After a change of one's own password, which ends all other sessions. */
	void goOn(Caller caller, HttpServletRequest request, HttpServletResponse response) {
		this.signIn.now(caller.id()).ifPresent((admission) -> {
			write(admission, request);
			if (isRemembered(request)) {
				remember(admission, request, response);
			}
		});
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		Supplier<Optional<Admission>> admission = SingletonSupplier.of(() -> admission(request));
		return new DeferredSecurityContext() {
			private SecurityContext context;

			@Override
			public SecurityContext get() {
				if (this.context == null) {
					this.context = SecurityContextHolder.createEmptyContext();
					admission.get().map(CallerAuthentication::new).ifPresent(this.context::setAuthentication);
				}
				return this.context;
			}

			@Override
			public boolean isGenerated() {
				return admission.get().isEmpty();
			}
		};
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return loadDeferredContext(holder.getRequest()).get();
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		if (context.getAuthentication() instanceof CallerAuthentication authentication) {
			open(request.getSession(), authentication.getName() + " " + authentication.passwordStamp());
			return;
		}
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(WHO);
		}
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(WHO) != null;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		Cookie cookie = WebUtils.getCookie(request, REMEMBER);
		if (cookie != null) {
			this.tokens.end(cookie.getValue());
			OwnCookie.set(REMEMBER, "", 0, request, response);
		}
	}

	private Optional<Admission> admission(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(WHO) instanceof String who) {
			return ofSession(who, session, request);
		}
		if (session != null && session.getAttribute(CLOSED) != null) {
			request.setAttribute(CLOSED, true);
			return Optional.empty();
		}
		Cookie cookie = WebUtils.getCookie(request, REMEMBER);
		return (cookie != null) ? ofRemembered(cookie.getValue(), request) : Optional.empty();
	}

	/**
	 * That of a closed account stays, but is nobody's any more: each request says why,
	 * and it lets nobody in even when the account is opened again.
	 */
	private Optional<Admission> ofSession(String who, HttpSession session, HttpServletRequest request) {
		int space = who.indexOf(' ');
		Optional<Admission> live = this.signIn.now(Long.parseLong(who.substring(0, space)));
		if (live.isEmpty()) {
			session.removeAttribute(WHO);
			session.setAttribute(CLOSED, true);
			request.setAttribute(CLOSED, true);
			return live;
		}
		long stamp = Long.parseLong(who.substring(space + 1));
		Optional<Admission> admission = live.filter((now) -> now.passwordStamp() == stamp);
		if (admission.isEmpty()) {
			session.invalidate();
		}
		return admission;
	}

	private Optional<Admission> ofRemembered(String token, HttpServletRequest request) {
		try {
			Admission admission = this.tokens.readRemembered(token);
			write(admission, request);
			return Optional.of(admission);
		}
		catch (BadToken ex) {
			return Optional.empty();
		}
	}

	private static void write(Admission admission, HttpServletRequest request) {
		if (request.getSession(false) != null) {
			request.changeSessionId();
		}
		open(request.getSession(), admission.caller().getName() + " " + admission.passwordStamp());
	}

	private static void open(HttpSession session, String who) {
		session.removeAttribute(CLOSED);
		session.setAttribute(WHO, who);
	}

	private void remember(Admission admission, HttpServletRequest request, HttpServletResponse response) {
		OwnCookie.set(REMEMBER, this.tokens.issue(admission, Tokens.Kind.REMEMBER),
				Tokens.Kind.REMEMBER.life().toSeconds(), request, response);
	}

	private static boolean isRemembered(HttpServletRequest request) {
		return WebUtils.getCookie(request, REMEMBER) != null;
	}

}
