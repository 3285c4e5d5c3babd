package uz.ziyo.scores;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import uz.ziyo.shared.Stale;

@Entity
class Score {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "score_seq")
	@SequenceGenerator(name = "score_seq", sequenceName = "score_seq", allocationSize = 50)
	private Long id;

	private long studentId;

	private long groupId;

	private int score;

	private LocalDate date;

	private long givenBy;

	private Instant createdAt;

	private Instant updatedAt;

	private UUID once;

	@Version
	private int version;

	protected Score() {
	}

	/**
	 * @param once the id of a sending that must not count twice; null where it has none
	 */
	Score(ScoreDraft draft, UUID once, long givenBy, Instant now) {
		this.once = once;
		this.studentId = draft.studentId();
		this.groupId = draft.groupId();
		this.score = draft.score();
		this.date = draft.date();
		this.givenBy = givenBy;
		this.createdAt = now;
		this.updatedAt = now;
	}

	/**
	 * @param expected the version that was looked at; null for whatever it is
	 * @throws Stale where it has been changed since
	 */
	void requireVersion(Integer expected) {
		if (expected != null && expected != this.version) {
			throw new Stale();
		}
	}

	void change(ScoreDraft draft, Instant now) {
		this.studentId = draft.studentId();
		this.groupId = draft.groupId();
		this.score = draft.score();
		this.date = draft.date();
		this.updatedAt = now;
	}

	ScoreDraft draft() {
		return new ScoreDraft(this.studentId, this.groupId, this.score, this.date);
	}

	Long id() {
		return this.id;
	}

	long givenBy() {
		return this.givenBy;
	}

	Instant createdAt() {
		return this.createdAt;
	}

}
