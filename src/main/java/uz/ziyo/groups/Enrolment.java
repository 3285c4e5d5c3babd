package uz.ziyo.groups;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * A student's place in a group. It is kept when he leaves, and taken up again when he
 * comes back. The running score is changed by {@link RunningScores} alone.
 */
@Entity
@Audited
class Enrolment {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enrolment_seq")
	@SequenceGenerator(name = "enrolment_seq", sequenceName = "enrolment_seq", allocationSize = 50)
	private Long id;

	private long studentId;

	private long groupId;

	@NotAudited
	private long joinedNo;

	private Instant joinedAt;

	private Instant leftAt;

	@NotAudited
	@Column(updatable = false)
	private long totalScore;

	protected Enrolment() {
	}

	Enrolment(long studentId, long groupId, long joinedNo, Instant now) {
		this.studentId = studentId;
		this.groupId = groupId;
		join(joinedNo, now);
	}

	void join(long joinedNo, Instant now) {
		this.joinedNo = joinedNo;
		this.joinedAt = now;
		this.leftAt = null;
	}

	/** As if he had never left. */
	void comeBack() {
		this.leftAt = null;
	}

	void leave(Instant now) {
		this.leftAt = now;
	}

	boolean isActive() {
		return this.leftAt == null;
	}

	long groupId() {
		return this.groupId;
	}

}
