package uz.ziyo.shared;

import org.hibernate.envers.RevisionListener;

import org.springframework.stereotype.Component;

@Component
class RevisionStamp implements RevisionListener {

	private final CentreTime time;

	RevisionStamp(CentreTime time) {
		this.time = time;
	}

	@Override
	public void newRevision(Object revision) {
		((Revision) revision).stamp(this.time.now(), CurrentCaller.id());
	}

}
