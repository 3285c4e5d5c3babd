package uz.ziyo.shared;

import java.time.Clock;

import org.hibernate.envers.RevisionListener;

import org.springframework.stereotype.Component;

@Component
class RevisionStamp implements RevisionListener {

	private final Clock clock;

	RevisionStamp(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void newRevision(Object revision) {
		((Revision) revision).stamp(this.clock.instant(), CurrentCaller.id());
	}

}
