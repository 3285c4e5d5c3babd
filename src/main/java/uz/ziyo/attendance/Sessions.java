package uz.ziyo.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.groups.Enrolments;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Page;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Lessons as such: their topic and notes, and the register that belongs to each.
 * {@code edumaster.md}, Davomat API.
 */
@Service
public class Sessions {

	private static final String COLUMNS = """
			l.id, l.group_id, g.name, l.date, l.topic, l.notes, l.created_at, l.version""";

	private static final String HISTORY = """
			; insert into revision (id, at, account_id) values (nextval('revision_seq'), ?, ?)
			; insert into lesson_aud (id, rev, revtype, group_id, date, topic, notes)
			select l.id, currval('revision_seq'), 1, l.group_id, l.date, l.topic, l.notes from lesson l where l.id = ?""";

	private static final Map<String, String> ORDERS = Map.of("id", "l.id", "date", "l.date", "group", "l.group_id",
			"created_at", "l.created_at");

	private final Marks marks;

	private final Attendance attendance;

	private final Registers registers;

	private final Enrolments enrolments;

	private final LessonRules rules;

	private final Selects selects;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Sessions(Marks marks, Attendance attendance, Registers registers, Enrolments enrolments, LessonRules rules,
			Selects selects, JdbcClient jdbc, CentreTime time) {
		this.marks = marks;
		this.attendance = attendance;
		this.registers = registers;
		this.enrolments = enrolments;
		this.rules = rules;
		this.selects = selects;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Staff see all; a student those that he has a mark in, and of their marks his own.
	 * Two statements a page.
	 */
	public Listing<SessionView> list(SessionFilter filter, Caller caller) {
		Select<SessionView> lessons = select(caller).whereIfGiven("l.group_id = ?", filter.groupId())
			.whereIfGiven("l.date = ?", filter.date())
			.whereIfGiven("l.date >= ?", filter.from())
			.whereIfGiven("l.date <= ?", filter.to());
		if (filter.search() != null) {
			String pattern = SearchText.likeText(filter.search());
			lessons.where(SearchText.in("g.name") + " or " + SearchText.in("l.topic"), pattern, pattern);
		}
		lessons.orderBy(filter.ordering(), ORDERS, "l.id");
		return new Listing<>() {

			@Override
			public Page<SessionView> page(int number, int size) {
				Page<SessionView> page = lessons.page(number, size);
				return new Page<>(withMarks(page.rows(), caller), page.number(), page.size(), page.total());
			}

			@Override
			public void forEach(Consumer<SessionView> reader) {
				withMarks(lessons.all(), caller).forEach(reader);
			}

		};
	}

	/**
	 * @throws NotFound where there is none, or a student has no mark in it
	 */
	@Reading
	public SessionView get(long id, Caller caller) {
		return withMarks(List.of(find(id, caller)), caller).get(0);
	}

	/**
	 * @return its id
	 * @throws Refused at {@code group} where it is unknown or not active; as a whole
	 * where it has a lesson that day
	 */
	@Transactional
	public long create(Caller caller, long groupId, LocalDate date, String topic, String notes) {
		requireActiveGroup(groupId);
		this.rules.checkDate(date);
		checkTexts(topic, notes);
		Instant now = this.time.now();
		if (!this.marks.openLesson(groupId, date, caller.id(), now)) {
			throw Refused.whole("attendance.lesson.taken");
		}
		return write(caller, groupId, date, topic, notes, null, now);
	}

	/**
	 * Says what a lesson was about; the lesson is made where it has no row yet.
	 * @param version that the change was made from; null to skip the check
	 * @return its id
	 * @throws Stale where somebody else has described it meanwhile
	 * @throws Refused at {@code topic}, {@code notes}: too long; at {@code date} as
	 * {@link LessonRules#checkDate}; at {@code group} where the lesson has no row, and
	 * the group is not active
	 */
	@Transactional
	public long describe(Caller caller, long groupId, LocalDate date, String topic, String notes, Integer version) {
		checkTexts(topic, notes);
		this.rules.checkDate(date);
		this.enrolments.requireVisible(groupId, caller);
		Instant now = this.time.now();
		if (this.marks.openLesson(groupId, date, caller.id(), now)) {
			requireActiveGroup(groupId);
		}
		return write(caller, groupId, date, topic, notes, version, now);
	}

	private static void checkTexts(String topic, String notes) {
		Refused.collect()
			.add(topic.length() > 255, "topic", "attendance.topic.long")
			.add(notes.length() > 4000, "notes", "attendance.notes.long")
			.throwIfAny();
	}

	private long write(Caller caller, long groupId, LocalDate date, String topic, String notes, Integer version,
			Instant now) {
		long id = lessonOf(groupId, date);
		int changed = this.jdbc.sql("""
				update lesson set topic = ?, notes = ?, updated_at = ?, version = version + 1
				where id = ? and (cast(? as boolean) or version = ?)""" + HISTORY)
			.params(topic, notes, Marks.utc(now), id, version == null, (version != null) ? version : 0, Marks.utc(now),
					caller.id(), id)
			.update();
		if (changed == 0) {
			throw new Stale();
		}
		return id;
	}

	/** The lesson and its whole register; both stay in the history. */
	@Transactional
	public void delete(Caller caller, long id) {
		SessionView lesson = find(id, caller);
		Instant now = this.time.now();
		this.marks.lockLesson(lesson.groupId(), lesson.date());
		this.marks.deleteLesson(lesson.groupId(), lesson.date(), caller.id(), now);
		this.jdbc
			.sql("""
					insert into revision (id, at, account_id) values (nextval('revision_seq'), ?, ?)
					; insert into lesson_aud (id, rev, revtype, group_id, date, topic, notes)
					select l.id, currval('revision_seq'), 2, l.group_id, l.date, l.topic, l.notes from lesson l where l.id = ?
					; delete from lesson where id = ?""")
			.params(Marks.utc(now), caller.id(), id, id)
			.update();
	}

	/**
	 * Marks several students at once: all of them, or none where one is refused. It costs
	 * the same number of statements for two students as for twenty.
	 * @throws Refused as {@link Registers#mark}
	 */
	@Transactional
	public void mark(Caller caller, long id, List<SessionMark> wanted) {
		SessionView lesson = find(id, caller);
		Map<Long, SessionMark> last = new LinkedHashMap<>();
		wanted.forEach(mark -> last.put(mark.studentId(), mark));
		this.registers.mark(caller, lesson.groupId(), lesson.date(), List.copyOf(last.values()));
	}

	private void requireActiveGroup(long groupId) {
		long active = this.jdbc
			.sql("select count(*) from study_group where id = ? and is_active and archived_at is null")
			.param(groupId)
			.query(Long.class)
			.single();
		if (active == 0) {
			throw Refused.at("group", "groups.group.unknown", groupId);
		}
	}

	private long lessonOf(long groupId, LocalDate date) {
		return this.jdbc.sql("select id from lesson where group_id = ? and date = ?")
			.params(groupId, date)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	private List<SessionView> withMarks(List<SessionView> lessons, Caller caller) {
		if (lessons.isEmpty()) {
			return lessons;
		}
		List<Object> ids = new ArrayList<>(lessons.stream().map(SessionView::id).toList());
		String in = "exists (select 1 from lesson l where l.group_id = m.group_id and l.date = m.date and l.id in ("
				+ "?,".repeat(ids.size() - 1) + "?))";
		Map<Place, List<MarkView>> marks = this.attendance.select(caller)
			.where(in, ids.toArray())
			.orderBy("a.last_name, a.first_name, m.id")
			.all()
			.stream()
			.collect(Collectors.groupingBy(mark -> new Place(mark.groupId(), mark.date())));
		return lessons.stream()
			.map(lesson -> lesson.with(marks.getOrDefault(new Place(lesson.groupId(), lesson.date()), List.of())))
			.toList();
	}

	private SessionView find(long id, Caller caller) {
		return select(caller).where("l.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	private Select<SessionView> select(Caller caller) {
		Select<SessionView> select = this.selects
			.select(COLUMNS, "lesson l join study_group g on g.id = l.group_id", Sessions::view)
			.where("g.archived_at is null");
		return caller.isStudent() ? select.where("""
				exists (select 1 from attendance_mark o where o.group_id = l.group_id and o.date = l.date
				and o.student_id = ?)""", caller.id()) : select;
	}

	private static SessionView view(ResultSet row, int number) throws SQLException {
		return new SessionView(row.getLong("id"), row.getLong("group_id"), row.getString("name"),
				Rows.date(row, "date"), row.getString("topic"), row.getString("notes"), Rows.instant(row, "created_at"),
				row.getInt("version"), List.of());
	}

	private record Place(long groupId, LocalDate date) {

	}

}
