package uz.ziyo.shared;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/**
 * Who changed something, and when. Every row of a history names one.
 */
@Entity
@RevisionEntity(RevisionStamp.class)
class Revision {

	@Id
	@RevisionNumber
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
	@SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
	private Long id;

	@RevisionTimestamp
	private Instant at;

	private Long accountId;

	protected Revision() {
	}

	void stamp(Instant at, Long accountId) {
		this.at = at;
		this.accountId = accountId;
	}

}
