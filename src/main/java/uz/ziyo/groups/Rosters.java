package uz.ziyo.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * The students of a group by name and by score, and those who might join. {@code hpa.md}
 * §7 (rating).
 */
@Service
public class Rosters {

	private static final String COLUMNS = """
			a.id, a.username, a.first_name, a.last_name, a.phone, a.parent_phone, e.total_score, g.name as group_name,
			rank() over (order by e.total_score desc) as place""";

	private static final String FROM = """
			enrolment e join account a on a.id = e.student_id join study_group g on g.id = e.group_id""";

	private final Enrolments enrolments;

	private final Selects selects;

	private final JdbcClient jdbc;

	Rosters(Enrolments enrolments, Selects selects, JdbcClient jdbc) {
		this.enrolments = enrolments;
		this.selects = selects;
		this.jdbc = jdbc;
	}

	/**
	 * @throws NotFound where the student is not in the group
	 */
	@Reading
	public EnrolmentView get(long studentId, long groupId) {
		return this.jdbc.sql("""
				select e.id, e.student_id, a.first_name, a.last_name, a.username, e.group_id, g.name, e.joined_at
				from enrolment e join account a on a.id = e.student_id join study_group g on g.id = e.group_id
				where e.student_id = ? and e.group_id = ? and e.left_at is null""")
			.params(studentId, groupId)
			.query((row, number) -> new EnrolmentView(row.getLong("id"), row.getLong("student_id"), fullName(row),
					row.getLong("group_id"), row.getString("name"), Rows.instant(row, "joined_at")))
			.optional()
			.orElseThrow(NotFound::new);
	}

	private static String fullName(ResultSet row) throws SQLException {
		return PersonName.full(row.getString("first_name"), row.getString("last_name"), row.getString("username"));
	}

	/**
	 * Students who are not in a group and may be put into it, with their newest group.
	 * @param search in names, username and phone; may be null
	 */
	public Listing<Candidate> candidates(long groupId, String search) {
		return this.selects
			.select("a.id, a.username, a.first_name, a.last_name, a.phone, g.name as group_name", Students.FROM,
					(row, number) -> new Candidate(row.getLong("id"), row.getString("username"),
							row.getString("first_name"), row.getString("last_name"), row.getString("phone"),
							row.getString("group_name")))
			.where("a.role = 'STUDENT' and a.archived_at is null")
			.where("""
					not exists (select 1 from enrolment i where i.student_id = a.id and i.group_id = ?
					and i.left_at is null)""", groupId)
			.whereIfGiven("a.search_text like ? escape '!'", (search == null) ? null : SearchText.like(search))
			.orderBy("a.last_name, a.first_name, a.id");
	}

	/**
	 * The students of a group by score, those without any too.
	 * @throws NotFound where there is no such group, or a student asks for one that he is
	 * not in
	 */
	public Listing<RosterRow> rating(long groupId, Caller caller) {
		this.enrolments.requireVisible(groupId, caller);
		return select(groupId).orderBy("place, a.last_name, a.first_name, a.id");
	}

	/** The students of a group by name. */
	@Reading
	public List<RosterRow> of(long groupId, Caller caller) {
		this.enrolments.requireVisible(groupId, caller);
		return select(groupId).orderBy("a.last_name, a.first_name, a.id").all();
	}

	private Select<RosterRow> select(long groupId) {
		return this.selects
			.select(COLUMNS, FROM,
					(row, number) -> new RosterRow(row.getLong("id"), row.getString("username"),
							row.getString("first_name"), row.getString("last_name"), row.getString("phone"),
							row.getString("parent_phone"), row.getLong("total_score"), row.getInt("place"),
							row.getString("group_name")))
			.where("e.group_id = ? and e.left_at is null", groupId);
	}

}
