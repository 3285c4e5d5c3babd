package uz.ziyo.exams;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;

@Entity
@Table(name = "exam")
@Audited
class Exam {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "exam_seq")
	@SequenceGenerator(name = "exam_seq", sequenceName = "exam_seq", allocationSize = 50)
	private Long id;

	private long subjectId;

	private String title;

	@NotAudited
	private String code;

	private String description;

	private int timeLimit;

	@Column(name = "is_published")
	private boolean published;

	@Column(name = "is_active")
	private boolean active;

	private LocalDate date;

	private boolean shuffleQuestions;

	private boolean shuffleOptions;

	private boolean answersHidden;

	@NotAudited
	@OptimisticLock(excluded = true)
	private int questionsCount;

	/** Written by its own statement only, when the first student begins. */
	@NotAudited
	@Column(updatable = false)
	private Instant satAt;

	@NotAudited
	@OptimisticLock(excluded = true)
	private int paperVersion;

	@NotAudited
	private long createdBy;

	@NotAudited
	private Instant createdAt;

	@NotAudited
	@OptimisticLock(excluded = true)
	private Instant updatedAt;

	private Instant archivedAt;

	private Long archivedBy;

	@Version
	private int version;

	protected Exam() {
	}

	Exam(String code, ExamDraft draft, long createdBy, Instant now) {
		this.code = code;
		this.createdBy = createdBy;
		this.createdAt = now;
		this.published = draft.published();
		change(draft, now);
	}

	/** Everything but the questions, and whether it is published. */
	final void change(ExamDraft draft, Instant now) {
		this.subjectId = draft.subjectId();
		this.title = draft.title().strip();
		this.description = (draft.description() == null) ? "" : draft.description().strip();
		this.timeLimit = draft.timeLimit();
		this.active = draft.active();
		this.date = draft.date();
		this.shuffleQuestions = draft.shuffleQuestions();
		this.shuffleOptions = draft.shuffleOptions();
		this.answersHidden = draft.answersHidden();
		this.updatedAt = now;
	}

	/** Whether students would find questions or options in another order. */
	boolean orders(ExamDraft draft) {
		return draft.shuffleQuestions() != this.shuffleQuestions || draft.shuffleOptions() != this.shuffleOptions;
	}

	/** The paper has so many questions now. */
	void rewrite(int questions, Instant now) {
		this.questionsCount = questions;
		this.paperVersion++;
		this.updatedAt = now;
	}

	int paperVersion() {
		return this.paperVersion;
	}

	/** Which options are right has changed. */
	void changeKey(Instant now) {
		this.paperVersion++;
		this.updatedAt = now;
	}

	/**
	 * @param seen null for whatever it is
	 * @throws Stale where the paper has been changed since
	 */
	void requirePaper(Integer seen) {
		if (seen != null && seen != this.paperVersion) {
			throw new Stale();
		}
	}

	/**
	 * @throws Refused at {@code questions}, once somebody has begun to sit it
	 */
	void requireNotSat() {
		if (this.satAt != null) {
			throw Refused.at("questions", "exams.questions.sat");
		}
	}

	/**
	 * On the pages a paper is written piece by piece, and so never while students can see
	 * it.
	 * @throws Refused at {@code questions}
	 */
	void requireDraft() {
		requireNotSat();
		if (this.published) {
			throw Refused.at("questions", "exams.questions.published");
		}
	}

	void publish(boolean published, Instant now) {
		this.published = published;
		this.updatedAt = now;
	}

	void archive(long by, Instant now) {
		this.archivedAt = now;
		this.archivedBy = by;
	}

	void restore() {
		this.archivedAt = null;
		this.archivedBy = null;
	}

	void requireVersion(Integer seen) {
		if (seen != null && seen != this.version) {
			throw new Stale();
		}
	}

	Long id() {
		return this.id;
	}

	boolean isPublished() {
		return this.published;
	}

	boolean isSat() {
		return this.satAt != null;
	}

	int questions() {
		return this.questionsCount;
	}

}
