package uz.ziyo.scores;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * What a score was before a change or its removal. Written once, never changed.
 */
@Entity
@Table(name = "score_change")
class PastScore {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "score_change_seq")
	@SequenceGenerator(name = "score_change_seq", sequenceName = "score_change_seq", allocationSize = 50)
	private Long id;

	private long scoreId;

	private long studentId;

	private long groupId;

	private int score;

	private LocalDate date;

	private long givenBy;

	private Instant givenAt;

	private boolean removed;

	private long changedBy;

	private Instant changedAt;

	protected PastScore() {
	}

	PastScore(Score before, boolean removed, long changedBy, Instant now) {
		ScoreDraft was = before.draft();
		this.scoreId = before.id();
		this.studentId = was.studentId();
		this.groupId = was.groupId();
		this.score = was.score();
		this.date = was.date();
		this.givenBy = before.givenBy();
		this.givenAt = before.createdAt();
		this.removed = removed;
		this.changedBy = changedBy;
		this.changedAt = now;
	}

}
