package uz.ziyo.groups;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

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

/**
 * A group of students with their teacher and hours. ("Group" alone is a word of SQL.)
 */
@Entity
@Audited
class StudyGroup {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "study_group_seq")
	@SequenceGenerator(name = "study_group_seq", sequenceName = "study_group_seq", allocationSize = 50)
	private Long id;

	private String name;

	private String description;

	private Long subjectId;

	private Long courseId;

	private Long teacherId;

	private String days;

	private LocalTime startTime;

	private LocalTime endTime;

	private LocalDate startDate;

	private Integer maxStudents;

	@Column(name = "is_active")
	private boolean active;

	@NotAudited
	private Instant createdAt;

	private Instant archivedAt;

	@Version
	private int version;

	protected StudyGroup() {
	}

	StudyGroup(GroupDraft draft, long subjectId, Instant now) {
		this.createdAt = now;
		describe(draft, subjectId);
	}

	void change(GroupDraft draft, long subjectId) {
		if (draft.version() != null && draft.version() != this.version) {
			throw new Stale();
		}
		describe(draft, subjectId);
	}

	private void describe(GroupDraft draft, long subjectId) {
		this.name = draft.name();
		this.description = draft.description();
		this.subjectId = subjectId;
		this.courseId = draft.courseId();
		this.teacherId = draft.teacherId();
		this.days = Timetable.write(Timetable.parse(draft.days()).orElseThrow());
		this.startTime = draft.startTime();
		this.endTime = draft.endTime();
		this.startDate = draft.startDate();
		this.maxStudents = draft.maxStudents();
		this.active = draft.active();
	}

	void loseTeacher() {
		this.teacherId = null;
	}

	void archive(Instant now) {
		this.archivedAt = now;
		this.active = false;
	}

	/** Taught again. */
	void restore() {
		this.archivedAt = null;
		this.active = true;
	}

	Instant archivedAt() {
		return this.archivedAt;
	}

	Long id() {
		return this.id;
	}

	Long subjectId() {
		return this.subjectId;
	}

	Long courseId() {
		return this.courseId;
	}

	Long teacherId() {
		return this.teacherId;
	}

}
