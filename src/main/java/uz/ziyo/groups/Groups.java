package uz.ziyo.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.people.AccountArchived;
import uz.ziyo.people.People;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Groups and their rating. {@code hpa.md} §4; {@code edumaster.md}, Guruhlar API.
 */
@Service
public class Groups {

	private static final String COLUMNS = """
			g.id, g.name, g.description, g.subject_id, s.name as subject_name, g.course_id, c.title as course_title,
			g.teacher_id, t.first_name as teacher_first_name, t.last_name as teacher_last_name,
			t.username as teacher_username, g.days, g.start_time, g.end_time, g.start_date, g.max_students, g.is_active,
			g.created_at, g.version, y.total_score, y.students_count, y.homework_count""";

	private static final String FROM = """
			study_group g join subject s on s.id = g.subject_id join group_tally y on y.group_id = g.id
			left join course c on c.id = g.course_id left join account t on t.id = g.teacher_id""";

	private static final String OWN = """
			exists (select 1 from enrolment o where o.group_id = g.id and o.student_id = ? and o.left_at is null)""";

	private static final Map<String, String> ORDERS = Map.of("id", "g.id", "name", "g.name", "created_at",
			"g.created_at", "start_time", "g.start_time", "start_date", "g.start_date", "group_total_score",
			"y.total_score", "students_count", "y.students_count", "homework_count", "y.homework_count");

	private final StudyGroupRepository groups;

	private final Enrolments enrolments;

	private final Subjects subjects;

	private final Courses courses;

	private final People people;

	private final Selects selects;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Groups(StudyGroupRepository groups, Enrolments enrolments, Subjects subjects, Courses courses, People people,
			Selects selects, JdbcClient jdbc, CentreTime time) {
		this.groups = groups;
		this.enrolments = enrolments;
		this.subjects = subjects;
		this.courses = courses;
		this.people = people;
		this.selects = selects;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * @throws Refused at the draft's fields
	 */
	@Transactional
	public long create(GroupDraft draft) {
		long subjectId = check(draft, null);
		long id = this.groups.saveAndFlush(new StudyGroup(draft, subjectId, this.time.now())).id();
		this.jdbc
			.sql("insert into group_tally (group_id, total_score, students_count, homework_count) values (?, 0, 0, 0)")
			.param(id)
			.update();
		return id;
	}

	/**
	 * @throws Stale where the draft names an older version
	 * @throws Refused at the draft's fields; at {@code maxStudents} where more are in it;
	 * subject and teacher are looked at where they change
	 */
	@Transactional
	public void change(long id, GroupDraft draft) {
		StudyGroup group = this.groups.findByIdAndArchivedAtIsNull(id).orElseThrow(NotFound::new);
		group.change(draft, check(draft, group));
		Stale.ifMeanwhile(() -> this.groups.saveAndFlush(group));
	}

	/** Gone from lists, its students free for others; marks and scores stay. */
	@Transactional
	public void archive(long id) {
		StudyGroup group = this.groups.findByIdAndArchivedAtIsNull(id).orElseThrow(NotFound::new);
		group.archive(this.time.now());
		// Written at once: whoever joins has done so before, or is told.
		Stale.ifMeanwhile(() -> this.groups.saveAndFlush(group));
		this.enrolments.endAllOf(id);
	}

	/** A group outlives its teacher, and waits for the next. */
	@EventListener
	@Transactional
	void loseTeacher(AccountArchived archived) {
		if (archived.role() == Role.EMPLOYEE) {
			this.groups.findByTeacherIdAndArchivedAtIsNullOrderById(archived.id()).forEach(StudyGroup::loseTeacher);
		}
	}

	/**
	 * @throws NotFound where there is none, or a student is not in it
	 */
	@Reading
	public GroupView get(long id, Caller caller) {
		return select(caller).where("g.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/** What the caller may see: staff all, a student the groups he is in. */
	public Listing<GroupView> list(GroupFilter filter, Caller caller) {
		Select<GroupView> select = select(caller).whereIfGiven("g.is_active = ?", filter.active())
			.whereIfGiven("g.subject_id = ?", filter.subjectId())
			.whereIfGiven("g.course_id = ?", filter.courseId())
			.whereIfGiven("g.teacher_id = ?", filter.teacherId());
		if (filter.search() != null) {
			String pattern = SearchText.like(filter.search());
			select.where(
					SearchText.in("g.name") + " or " + SearchText.in("s.name") + " or t.search_text like ? escape '!'",
					pattern, pattern, pattern);
		}
		return select.orderBy(filter.ordering(), ORDERS, "g.id");
	}

	/**
	 * Where an active group stands among the active ones. Nothing for one that is not.
	 */
	@Reading
	public Optional<GroupPlace> place(long id) {
		return this.jdbc.sql("""
				select r.place, r.of_all from (select g.id, rank() over (order by y.total_score desc) as place,
				count(*) over () as of_all from study_group g join group_tally y on y.group_id = g.id
				where g.is_active and g.archived_at is null) r where r.id = ?""")
			.param(id)
			.query((row, number) -> new GroupPlace(row.getInt("place"), row.getInt("of_all")))
			.optional();
	}

	/** All active groups by total score. */
	public Listing<GroupRank> rating() {
		return this.selects.select("""
				g.id, g.name, s.name as subject_name, y.total_score, y.students_count,
				rank() over (order by y.total_score desc) as place""",
				"study_group g join subject s on s.id = g.subject_id join group_tally y on y.group_id = g.id",
				(row, number) -> new GroupRank(row.getLong("id"), row.getString("name"), row.getString("subject_name"),
						row.getLong("total_score"), row.getInt("place"), row.getInt("students_count")))
			.where("g.is_active and g.archived_at is null")
			.orderBy("place, g.name, g.id");
	}

	/**
	 * Other active groups that need the same teacher at the same time. Empty without
	 * teacher or times, and for a group that is not active.
	 */
	@Reading
	public List<GroupView> clashes(GroupDraft draft, long exceptId, Caller caller) {
		if (draft.teacherId() == null || !draft.active() || Timetable.parse(draft.days()).isEmpty()) {
			return List.of();
		}
		Timetable timetable = new Timetable(draft.days(), draft.startTime(), draft.endTime());
		GroupFilter filter = new GroupFilter(null, true, null, null, draft.teacherId(), "name");
		return list(filter, caller).all()
			.stream()
			.filter(group -> group.id() != exceptId && group.timetable().clashesWith(timetable))
			.toList();
	}

	/**
	 * The other active groups that are called the same: who names one cannot tell them
	 * apart.
	 * @param exceptId of the group itself
	 */
	@Reading
	public List<GroupView> namesakes(GroupDraft draft, long exceptId, Caller caller) {
		if (!draft.active() || draft.name().isEmpty()) {
			return List.of();
		}
		return list(new GroupFilter(draft.name(), true, null, null, null, "name"), caller).all()
			.stream()
			.filter(group -> group.id() != exceptId && group.name().equalsIgnoreCase(draft.name()))
			.toList();
	}

	/**
	 * Keeps the figure that lists show; called in the transaction that adds or archives
	 * homework.
	 */
	@Transactional
	public void countHomework(long groupId, int change) {
		this.jdbc.sql("update group_tally set homework_count = homework_count + ? where group_id = ?")
			.param(change)
			.param(groupId)
			.update();
	}

	private Select<GroupView> select(Caller caller) {
		Select<GroupView> select = this.selects.select(COLUMNS, FROM, Groups::view).where("g.archived_at is null");
		return caller.isStudent() ? select.where(OWN, caller.id()) : select;
	}

	/**
	 * @param group null for one that is to come
	 */
	private long check(GroupDraft draft, StudyGroup group) {
		boolean times = draft.startTime() != null && draft.endTime() != null;
		boolean oneTime = (draft.startTime() == null) != (draft.endTime() == null);
		Refused.Problems problems = Refused.collect()
			.add(draft.name().isEmpty(), "name", "groups.name.required")
			.add(draft.name().length() > 30, "name", "groups.group.name.long")
			.add(draft.description().length() > 4000, "description", "groups.description.long")
			.add(Timetable.parse(draft.days()).isEmpty(), "days", "groups.group.days.wrong")
			.add(oneTime, (draft.startTime() == null) ? "startTime" : "endTime", "groups.group.time.missing")
			.add(times && !draft.startTime().isBefore(draft.endTime()), "endTime", "groups.group.time.order")
			.add(draft.maxStudents() != null && (draft.maxStudents() < 1 || draft.maxStudents() > 1000), "maxStudents",
					"groups.group.max.wrong");
		if (group != null && draft.maxStudents() != null && draft.maxStudents() > 0) {
			problems.add(draft.maxStudents() < studentsIn(group.id()), "maxStudents", "groups.group.max.less");
		}
		Long courseSubject = subjectOfCourse(draft, problems);
		problems.add(draft.subjectId() == null && draft.courseId() == null, "subject", "groups.group.subject.required");
		boolean sameSubject = group != null && group.subjectId().equals(draft.subjectId());
		boolean subjectKnown = draft.subjectId() == null || sameSubject
				|| exists(() -> this.subjects.get(draft.subjectId()));
		problems.add(!subjectKnown, "subject", "groups.subject.unknown", draft.subjectId());
		boolean elsewhere = courseSubject != null && draft.subjectId() != null
				&& !courseSubject.equals(draft.subjectId());
		problems.add(elsewhere, "course", "groups.group.course.elsewhere");
		boolean sameTeacher = group != null && Objects.equals(group.teacherId(), draft.teacherId());
		boolean teacherKnown = draft.teacherId() == null || sameTeacher
				|| exists(() -> this.people.get(Role.EMPLOYEE, draft.teacherId()));
		problems.add(!teacherKnown, "teacher", "groups.teacher.unknown", draft.teacherId());
		problems.throwIfAny();
		return (draft.subjectId() != null) ? draft.subjectId() : courseSubject;
	}

	private int studentsIn(long id) {
		return this.jdbc.sql("select students_count from group_tally where group_id = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

	/** Null where the group is to have no course, or there is none such. */
	private Long subjectOfCourse(GroupDraft draft, Refused.Problems problems) {
		if (draft.courseId() == null) {
			return null;
		}
		try {
			return this.courses.get(draft.courseId()).subjectId();
		}
		catch (NotFound ex) {
			problems.add(true, "course", "groups.course.unknown", draft.courseId());
			return null;
		}
	}

	private static boolean exists(Runnable lookup) {
		try {
			lookup.run();
			return true;
		}
		catch (NotFound ex) {
			return false;
		}
	}

	private static GroupView view(ResultSet row, int number) throws SQLException {
		Long teacherId = Rows.longOrNull(row, "teacher_id");
		return new GroupView(row.getLong("id"), row.getString("name"), row.getString("description"),
				row.getLong("subject_id"), row.getString("subject_name"), Rows.longOrNull(row, "course_id"),
				row.getString("course_title"), teacherId, (teacherId == null) ? null : teacherName(row),
				row.getString("days"), Rows.time(row, "start_time"), Rows.time(row, "end_time"),
				Rows.date(row, "start_date"), Rows.intOrNull(row, "max_students"), row.getBoolean("is_active"),
				Rows.instant(row, "created_at"), row.getInt("version"), row.getLong("total_score"),
				row.getInt("students_count"), row.getInt("homework_count"));
	}

	private static String teacherName(ResultSet row) throws SQLException {
		String name = (row.getString("teacher_first_name") + " " + row.getString("teacher_last_name")).strip();
		return name.isEmpty() ? row.getString("teacher_username") : name;
	}

}
