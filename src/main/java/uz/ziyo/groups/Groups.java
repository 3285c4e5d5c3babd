package uz.ziyo.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.people.AccountArchived;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
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

	private final ArchivedEnrolments enrolments;

	private final GroupRules rules;

	private final Seats seats;

	private final Selects selects;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Groups(StudyGroupRepository groups, ArchivedEnrolments enrolments, GroupRules rules, Seats seats, Selects selects,
			JdbcClient jdbc, CentreTime time) {
		this.groups = groups;
		this.enrolments = enrolments;
		this.rules = rules;
		this.seats = seats;
		this.selects = selects;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * @throws Refused at the draft's fields
	 */
	@Transactional
	public long create(GroupDraft draft) {
		this.rules.problems(draft, null).throwIfAny();
		long id = this.groups.saveAndFlush(new StudyGroup(draft, this.rules.subjectOf(draft), this.time.now())).id();
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
		this.rules.problems(draft, group).throwIfAny();
		group.change(draft, this.rules.subjectOf(draft));
		Stale.ifMeanwhile(() -> this.groups.saveAndFlush(group));
	}

	/**
	 * What {@link #create} and {@link #change} would refuse.
	 * @param id the group that is to change; 0 for one that is to come
	 */
	@Reading
	public Refused.Problems problems(GroupDraft draft, long id) {
		return this.rules.problems(draft, this.groups.findByIdAndArchivedAtIsNull(id).orElse(null));
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

	/**
	 * By one statement.
	 * @throws Refused at the field, where it is unknown or not active
	 */
	@Reading
	public void requireActive(long id, String field) {
		this.seats.problems(id, field).throwIfAny();
	}

	/** What the caller may see: staff all, a student the groups he is in. */
	public Listing<GroupView> list(GroupFilter filter, Caller caller) {
		Select<GroupView> select = select(caller).whereIfGiven("g.is_active = ?", filter.active())
			.whereIfGiven("g.subject_id = ?", filter.subjectId())
			.whereIfGiven("g.course_id = ?", filter.courseId())
			.whereIfGiven("g.teacher_id = ?", filter.teacherId());
		if (filter.search() != null) {
			String pattern = SearchText.likeText(filter.search());
			select.where(
					SearchText.in("g.name") + " or " + SearchText.in("s.name") + " or t.search_text like ? escape '!'",
					pattern, pattern, SearchText.like(filter.search()));
		}
		return select.orderBy(filter.ordering(), ORDERS, "g.id");
	}

	/**
	 * Where a group stands among the active ones, and what its students have on average.
	 */
	@Reading
	public GroupStanding standing(long id) {
		return this.jdbc.sql("""
				select r.place, r.of_all, (select round(avg(e.total_score)) from enrolment e
				where e.group_id = q.id and e.left_at is null) as average
				from study_group q left join (select g.id, rank() over (order by y.total_score desc) as place,
				count(*) over () as of_all from study_group g join group_tally y on y.group_id = g.id
				where g.is_active and g.archived_at is null) r on r.id = q.id where q.id = ?""")
			.param(id)
			.query((row, number) -> new GroupStanding(Rows.intOrNull(row, "place"), row.getInt("of_all"),
					Rows.longOrNull(row, "average")))
			.single();
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
		return PersonName.full(row.getString("teacher_first_name"), row.getString("teacher_last_name"),
				row.getString("teacher_username"));
	}

}
