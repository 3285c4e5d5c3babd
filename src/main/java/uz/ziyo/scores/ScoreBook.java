package uz.ziyo.scores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.groups.Enrolments;
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
 * The scores that were given, for readers: in lists, and as where each student stands
 * with them.
 */
@Service
public class ScoreBook {

	private static final String COLUMNS = """
			s.id, s.student_id, a.first_name, a.last_name, a.username, s.group_id, g.name as group_name, s.score, s.date,
			s.given_by, t.first_name as given_first_name, t.last_name as given_last_name,
			t.username as given_username, s.created_at, s.updated_at, s.version""";

	private static final String FROM = """
			score s join account a on a.id = s.student_id join study_group g on g.id = s.group_id
			join account t on t.id = s.given_by""";

	private static final Map<String, String> ORDERS = Map.of("id", "s.id", "date", "s.date", "score", "s.score",
			"created_at", "s.created_at", "student", "s.student_id", "group", "s.group_id");

	private final Enrolments enrolments;

	private final Selects selects;

	private final JdbcClient jdbc;

	ScoreBook(Enrolments enrolments, Selects selects, JdbcClient jdbc) {
		this.enrolments = enrolments;
		this.selects = selects;
		this.jdbc = jdbc;
	}

	/**
	 * @throws NotFound where there is none, or a student asks for another's
	 */
	@Reading
	public ScoreView get(long id, Caller caller) {
		return select(caller).where("s.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/** Staff see all, a student his own. */
	public Listing<ScoreView> list(ScoreFilter filter, Caller caller) {
		return select(caller).whereIfGiven("s.group_id = ?", filter.groupId())
			.whereIfGiven("s.student_id = ?", filter.studentId())
			.whereIfGiven("s.date = ?", filter.date())
			.whereIfGiven("s.date >= ?", filter.from())
			.whereIfGiven("s.date <= ?", filter.to())
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(filter.search()))
			.orderBy(filter.ordering(), ORDERS, "s.id");
	}

	/**
	 * What was changed or removed in a group, the latest first.
	 * @param scoreId null for all scores of the group
	 */
	public Listing<ScoreChange> history(long groupId, Long scoreId) {
		return this.selects
			.select("c.score_id, c.score, c.date, a.first_name, a.last_name, a.username, c.removed, "
					+ "b.first_name as by_first_name, b.last_name as by_last_name, b.username as by_username, "
					+ "c.changed_at",
					"score_change c join account a on a.id = c.student_id join account b on b.id = c.changed_by",
					(row, number) -> new ScoreChange(row.getLong("score_id"), row.getInt("score"),
							Rows.date(row, "date"), Rows.familyFirst(row, ""), row.getBoolean("removed"),
							PersonName.full(row.getString("by_first_name"), row.getString("by_last_name"),
									row.getString("by_username")),
							Rows.instant(row, "changed_at")))
			.where("c.group_id = ?", groupId)
			.whereIfGiven("c.score_id = ?", scoreId)
			.orderBy("c.changed_at desc, c.id desc");
	}

	/**
	 * Where each student of a group stands, with what he earned on a day, by name.
	 * @throws NotFound where there is no such group
	 */
	@Reading
	public List<DayScore> day(long groupId, LocalDate date, Caller caller) {
		this.enrolments.requireVisible(groupId, caller);
		return days(groupId, date, "").query(ScoreBook::dayScore).list();
	}

	/**
	 * Where one student of a group stands; one statement.
	 * @throws NotFound where he is not in it
	 */
	@Reading
	public DayScore day(long groupId, LocalDate date, long studentId) {
		return dayIfThere(groupId, date, studentId).orElseThrow(NotFound::new);
	}

	/** As {@link #day(long, LocalDate, long)}; nothing where he has left. */
	@Reading
	public Optional<DayScore> dayIfThere(long groupId, LocalDate date, long studentId) {
		return days(groupId, date, " and e.student_id = ?").param(studentId).query(ScoreBook::dayScore).optional();
	}

	/**
	 * Where a student of a group stands after his total has changed, then the others
	 * whose place that changes: those he has passed, or who have passed him. One
	 * statement.
	 * @param difference by which his total has changed
	 * @return none where he has left it
	 */
	@Reading
	public List<DayScore> standings(long groupId, LocalDate date, long studentId, int difference) {
		return days(groupId, date,
				"""
						 and exists (select 1 from enrolment m where m.group_id = e.group_id and m.student_id = ? and m.left_at is null
						and (m.student_id = e.student_id
						or e.total_score >= m.total_score - ? and e.total_score < m.total_score + ?))""")
			.params(studentId, Math.max(difference, 0), Math.max(-difference, 0))
			.query(ScoreBook::dayScore)
			.stream()
			.sorted(Comparator.comparing((row) -> row.studentId() != studentId))
			.toList();
	}

	private JdbcClient.StatementSpec days(long groupId, LocalDate date, String condition) {
		return this.jdbc.sql("""
				select a.id, a.first_name, a.last_name, a.username, e.group_id, e.total_score,
				(select count(*) from enrolment o where o.group_id = e.group_id and o.left_at is null
				and o.total_score > e.total_score) + 1 as place,
				coalesce(d.day_sum, 0) as day_sum, coalesce(d.day_count, 0) as day_count
				from enrolment e join account a on a.id = e.student_id
				left join (select student_id, sum(score) as day_sum, count(*) as day_count from score
				where group_id = ? and date = ? group by student_id) d on d.student_id = e.student_id
				where e.group_id = ? and e.left_at is null""" + condition + " order by a.last_name, a.first_name, a.id")
			.params(groupId, date, groupId);
	}

	private static DayScore dayScore(ResultSet row, int number) throws SQLException {
		String name = Rows.familyFirst(row, "");
		int count = row.getInt("day_count");
		return new DayScore(row.getLong("id"), name, row.getLong("group_id"),
				(count == 0) ? null : row.getLong("day_sum"), count, row.getLong("total_score"), row.getInt("place"));
	}

	private Select<ScoreView> select(Caller caller) {
		Select<ScoreView> select = this.selects.select(COLUMNS, FROM, ScoreBook::view)
			.where("a.archived_at is null and g.archived_at is null");
		return caller.isStudent() ? select.where("s.student_id = ?", caller.id()) : select;
	}

	private static ScoreView view(ResultSet row, int number) throws SQLException {
		return new ScoreView(row.getLong("id"), row.getLong("student_id"), row.getString("first_name"),
				row.getString("last_name"), row.getString("username"), row.getLong("group_id"),
				row.getString("group_name"), row.getInt("score"), Rows.date(row, "date"), row.getLong("given_by"),
				row.getString("given_first_name"), row.getString("given_last_name"), row.getString("given_username"),
				Rows.instant(row, "created_at"), Rows.instant(row, "updated_at"), row.getInt("version"));
	}

}
