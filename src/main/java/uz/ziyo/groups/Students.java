package uz.ziyo.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.NewSignIn;
import uz.ziyo.people.People;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Students with their newest group and their score. {@code hpa.md} §7.
 */
@Service
public class Students {

	private static final String COLUMNS = """
			a.id, a.username, a.first_name, a.last_name, a.phone, a.parent_phone, a.telegram_id, a.created_at, a.version,
			g.id as group_id, g.name as group_name,
			(select coalesce(sum(t.total_score), 0) from enrolment t where t.student_id = a.id) as all_score""";

	static final String FROM = """
			account a left join enrolment n on n.student_id = a.id and n.left_at is null and n.joined_no =
			(select max(x.joined_no) from enrolment x where x.student_id = a.id and x.left_at is null)
			left join study_group g on g.id = n.group_id""";

	private static final Map<String, String> ORDERS = Map.of("id", "a.id", "username", "a.username", "first_name",
			"a.first_name", "last_name", "a.last_name", "created_at", "a.created_at", "all_score", "all_score", "group",
			"g.name");

	private final People people;

	private final Enrolments enrolments;

	private final Seats seats;

	private final Selects selects;

	private final JdbcClient jdbc;

	Students(People people, Enrolments enrolments, Seats seats, Selects selects, JdbcClient jdbc) {
		this.people = people;
		this.enrolments = enrolments;
		this.seats = seats;
		this.selects = selects;
		this.jdbc = jdbc;
	}

	/**
	 * @param groupId an active group, or null for none
	 * @return the student's id
	 * @throws Refused at the draft's fields, and at {@code group}
	 */
	@Transactional
	public long create(AccountDraft draft, Long groupId) {
		long id = Refused.toldWith(() -> this.seats.problems(groupId, "group"),
				() -> this.people.create(Role.STUDENT, draft));
		if (groupId != null) {
			this.enrolments.enrol(id, groupId, "group");
		}
		return id;
	}

	/**
	 * What {@link #create} and {@link #changeAndMove} would refuse, but for a full group.
	 * @param id the student who is to change; 0 for one who is to come
	 */
	@Reading
	public Refused.Problems problems(AccountDraft draft, Long groupId, long id) {
		return this.people.problems(draft, id).addAll(this.seats.problems(groupId, "group"));
	}

	/**
	 * As {@link #create}, with a password drawn by lot for the slip.
	 */
	@Transactional
	public NewSignIn createWithDrawnPassword(AccountDraft draft, Long groupId) {
		NewSignIn signIn = Refused.toldWith(() -> this.seats.problems(groupId, "group"),
				() -> this.people.createWithDrawnPassword(Role.STUDENT, draft));
		if (groupId != null) {
			this.enrolments.enrol(signIn.id(), groupId, "group");
		}
		return signIn;
	}

	/**
	 * Makes many at once, with passwords drawn by lot; all or none.
	 * @return in the same order
	 * @throws Refused where a username, a phone or a place in a group has been taken
	 * meanwhile
	 */
	@Transactional
	public List<NewSignIn> createAll(List<NewStudent> newcomers) {
		List<NewSignIn> signIns = this.people.createAllWithDrawnPasswords(Role.STUDENT,
				newcomers.stream().map(NewStudent::account).toList());
		Map<Long, List<Long>> byGroup = new TreeMap<>();
		for (int i = 0; i < newcomers.size(); i++) {
			Long groupId = newcomers.get(i).groupId();
			if (groupId != null) {
				byGroup.computeIfAbsent(groupId, (id) -> new ArrayList<>()).add(signIns.get(i).id());
			}
		}
		byGroup.forEach(this.enrolments::enrolNewcomers);
		return signIns;
	}

	@Transactional
	public void change(long id, AccountDraft draft) {
		this.people.change(Role.STUDENT, id, draft);
	}

	/**
	 * Changes a student and moves him to another group (or out of his newest one, where
	 * it is null).
	 */
	@Transactional
	public void changeAndMove(long id, AccountDraft draft, Long groupId) {
		Refused.toldWith(() -> this.seats.problems(groupId, "group"), () -> {
			this.people.change(Role.STUDENT, id, draft);
			return null;
		});
		this.enrolments.move(id, groupId, "group");
	}

	/**
	 * Out at the next request, gone from lists, groups and totals; kept in the history.
	 */
	@Transactional
	public void archive(long id) {
		this.people.archive(Role.STUDENT, id);
	}

	/**
	 * @throws NotFound where there is none, or a student asks for another
	 */
	@Reading
	public StudentView get(long id, Caller caller) {
		return select(caller).where("a.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/** Staff see all, a student himself. */
	public Listing<StudentView> list(StudentFilter filter, Caller caller) {
		Select<StudentView> select = select(caller).whereIfGiven(
				"exists (select 1 from enrolment f where f.student_id = a.id and f.group_id = ? and f.left_at is null)",
				filter.groupId())
			.whereIfGiven("a.search_text like ? escape '!'",
					(filter.search() == null) ? null : SearchText.like(filter.search()));
		if (Boolean.TRUE.equals(filter.withoutGroup())) {
			select.where("n.id is null");
		}
		return select.orderBy(filter.ordering(), ORDERS, "a.id");
	}

	/** The groups that a student is in, newest first, with his place in each. */
	@Reading
	public List<MembershipView> memberships(long studentId) {
		return this.jdbc.sql("""
				select g.id, g.name, s.name as subject_name, t.first_name, t.last_name,
				t.username, g.days, g.start_time, g.end_time,
				g.start_date, g.is_active, e.joined_at, e.total_score, y.students_count,
				(select count(*) from enrolment o where o.group_id = g.id and o.left_at is null
				and o.total_score > e.total_score) + 1 as place
				from enrolment e join study_group g on g.id = e.group_id join subject s on s.id = g.subject_id
				join group_tally y on y.group_id = g.id left join account t on t.id = g.teacher_id
				where e.student_id = ? and e.left_at is null order by e.joined_no desc""")
			.param(studentId)
			.query(Students::membership)
			.list();
	}

	private Select<StudentView> select(Caller caller) {
		Select<StudentView> select = this.selects.select(COLUMNS, FROM, Students::view)
			.where("a.role = 'STUDENT' and a.archived_at is null");
		return caller.isStudent() ? select.where("a.id = ?", caller.id()) : select;
	}

	private static StudentView view(ResultSet row, int number) throws SQLException {
		return new StudentView(row.getLong("id"), row.getString("username"), row.getString("first_name"),
				row.getString("last_name"), row.getString("phone"), row.getString("parent_phone"),
				row.getString("telegram_id"), Rows.longOrNull(row, "group_id"), row.getString("group_name"),
				row.getLong("all_score"), Rows.instant(row, "created_at"), row.getInt("version"));
	}

	private static MembershipView membership(ResultSet row, int number) throws SQLException {
		String firstName = row.getString("first_name");
		String teacher = (firstName == null) ? null
				: PersonName.full(firstName, row.getString("last_name"), row.getString("username"));
		return new MembershipView(row.getLong("id"), row.getString("name"), row.getString("subject_name"), teacher,
				row.getString("days"), Rows.time(row, "start_time"), Rows.time(row, "end_time"),
				Rows.instant(row, "joined_at"), row.getLong("total_score"), row.getInt("place"),
				row.getInt("students_count"), Rows.date(row, "start_date"), row.getBoolean("is_active"));
	}

}
