package uz.ziyo.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.groups.ArchivedItem.Kind;
import uz.ziyo.people.People;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/** Groups, courses and subjects that have been archived, and the way back. */
@Service
public class TeachingArchive {

	private static final String ALL = """
			(select 'GROUP' as kind, g.id, g.name, s.name as detail, g.archived_at from study_group g
			join subject s on s.id = g.subject_id where g.archived_at is not null
			union all select 'COURSE', c.id, c.title, s.name, c.archived_at from course c
			join subject s on s.id = c.subject_id where c.archived_at is not null
			union all select 'SUBJECT', s.id, s.name, cast(null as varchar(100)), s.archived_at from subject s
			where s.archived_at is not null) r""";

	private final StudyGroupRepository groups;

	private final CourseRepository courses;

	private final SubjectRepository subjects;

	private final ArchivedEnrolments enrolments;

	private final People people;

	private final Selects selects;

	TeachingArchive(StudyGroupRepository groups, CourseRepository courses, SubjectRepository subjects,
			ArchivedEnrolments enrolments, People people, Selects selects) {
		this.groups = groups;
		this.courses = courses;
		this.subjects = subjects;
		this.enrolments = enrolments;
		this.people = people;
		this.selects = selects;
	}

	/** What was archived last comes first. */
	public Listing<ArchivedItem> list() {
		return select().orderBy("r.archived_at desc, r.kind, r.id");
	}

	private Select<ArchivedItem> select() {
		return this.selects.select("r.kind, r.id, r.name, r.detail, r.archived_at", ALL,
				(ResultSet row, int number) -> item(row));
	}

	/**
	 * @return what it was
	 * @throws NotFound where nothing of that kind is archived under it
	 * @throws Refused where its subject or its course is archived too, or another subject
	 * has its name by now
	 */
	@Transactional
	public ArchivedItem restore(Kind kind, long id) {
		ArchivedItem item = select().where("r.kind = ? and r.id = ?", kind, id)
			.all()
			.stream()
			.findFirst()
			.orElseThrow(NotFound::new);
		switch (kind) {
			case GROUP -> restoreGroup(id);
			case COURSE -> restoreCourse(id);
			case SUBJECT -> restoreSubject(id, item.name());
		}
		return item;
	}

	/**
	 * With the students that were in it, as far as they are still here; without its
	 * teacher where he has left.
	 */
	private void restoreGroup(long id) {
		StudyGroup group = this.groups.findByIdAndArchivedAtIsNotNull(id).orElseThrow(NotFound::new);
		requireSubject(group.subjectId());
		if (group.courseId() != null && this.courses.findByIdAndArchivedAtIsNull(group.courseId()).isEmpty()) {
			throw Refused.whole("groups.archive.course-first");
		}
		boolean teacher = group.teacherId() != null
				&& this.people.find(group.teacherId()).filter((person) -> person.role() == Role.EMPLOYEE).isPresent();
		List<Long> students = this.enrolments.holdThoseTakenOut(id, group.archivedAt());
		group.restore();
		if (!teacher) {
			group.loseTeacher();
		}
		Stale.ifMeanwhile(() -> this.groups.saveAndFlush(group));
		this.enrolments.putBack(id, students);
	}

	private void restoreCourse(long id) {
		Course course = this.courses.findByIdAndArchivedAtIsNotNull(id).orElseThrow(NotFound::new);
		requireSubject(course.subjectId());
		course.restore();
		Stale.ifMeanwhile(() -> this.courses.saveAndFlush(course));
	}

	private void restoreSubject(long id, String name) {
		Subject subject = this.subjects.findByIdAndArchivedAtIsNotNull(id).orElseThrow(NotFound::new);
		if (this.subjects.existsByNameKeyAndIdNot(Subject.key(name), id)) {
			throw Refused.whole("groups.subject.name.taken");
		}
		subject.restore();
		Stale.ifMeanwhile(() -> this.subjects.saveAndFlush(subject));
	}

	private void requireSubject(long id) {
		if (this.subjects.findByIdAndArchivedAtIsNull(id).isEmpty()) {
			throw Refused.whole("groups.archive.subject-first");
		}
	}

	private static ArchivedItem item(ResultSet row) throws SQLException {
		return new ArchivedItem(Kind.valueOf(row.getString("kind")), row.getLong("id"), row.getString("name"),
				row.getString("detail"), Rows.instant(row, "archived_at"));
	}

}
