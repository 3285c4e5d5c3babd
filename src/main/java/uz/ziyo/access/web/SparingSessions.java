package uz.ziyo.access.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that note the time of the last visit once a minute and not with each request,
 * which would make a write of every read.
 */
class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Sparing<S>> {

	static final Duration PRECISION = Duration.ofMinutes(1);

	private final SessionRepository<S> sessions;

	SparingSessions(SessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	@Override
	public Sparing<S> createSession() {
		return new Sparing<>(this.sessions.createSession());
	}

	@Override
	public void save(Sparing<S> session) {
		this.sessions.save(session.session);
	}

	@Override
	public Sparing<S> findById(String id) {
		S session = this.sessions.findById(id);
		return (session != null) ? new Sparing<>(session) : null;
	}

	@Override
	public void deleteById(String id) {
		this.sessions.deleteById(id);
	}

	static final class Sparing<S extends Session> implements Session {

		private final S session;

		private Sparing(S session) {
			this.session = session;
		}

		@Override
		public void setLastAccessedTime(Instant time) {
			if (!time.isBefore(this.session.getLastAccessedTime().plus(PRECISION))) {
				this.session.setLastAccessedTime(time);
			}
		}

		@Override
		public String getId() {
			return this.session.getId();
		}

		@Override
		public String changeSessionId() {
			return this.session.changeSessionId();
		}

		@Override
		public <T> T getAttribute(String name) {
			return this.session.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.session.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, Object value) {
			this.session.setAttribute(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			this.session.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return this.session.getCreationTime();
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.session.getLastAccessedTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.session.setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.session.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.session.isExpired();
		}

	}

}
