package uz.ziyo.groups;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import uz.ziyo.shared.Stale;

@Entity
@Audited
class Course {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_seq")
	@SequenceGenerator(name = "course_seq", sequenceName = "course_seq", allocationSize = 50)
	private Long id;

	private Long subjectId;

	private String title;

	private String description;

	private BigDecimal price;

	private Integer durationMonths;

	@Column(name = "is_active")
	private boolean active;

	@NotAudited
	private Instant createdAt;

	private Instant archivedAt;

	@Version
	private int version;

	protected Course() {
	}

	Course(CourseDraft draft, long subjectId, Instant now) {
		this.createdAt = now;
		describe(draft, subjectId);
	}

	void change(CourseDraft draft, long subjectId) {
		if (draft.version() != null && draft.version() != this.version) {
			throw new Stale();
		}
		describe(draft, subjectId);
	}

	private void describe(CourseDraft draft, long subjectId) {
		this.subjectId = subjectId;
		this.title = draft.title();
		this.description = draft.description();
		this.price = draft.price();
		this.durationMonths = draft.durationMonths();
		this.active = draft.active();
	}

	void archive(Instant now) {
		this.archivedAt = now;
	}

	void restore() {
		this.archivedAt = null;
	}

	Long id() {
		return this.id;
	}

	Long subjectId() {
		return this.subjectId;
	}

}
