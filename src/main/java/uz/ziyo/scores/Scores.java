package uz.ziyo.scores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.groups.Enrolled;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.Points;
import uz.ziyo.groups.RunningScores;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.Years;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Scores, several a day as they come; all count. {@code hpa.md} §9.
 */
@Service
public class Scores {

	public static final int MOST = 100;

	private static final String COLUMNS = """
			s.id, s.student_id, a.first_name, a.last_name, a.username, s.group_id, g.name as group_name, s.score, s.date,
			s.given_by, t.first_name as given_first_name, t.last_name as given_last_name,
			t.username as given_username, s.created_at, s.updated_at, s.version""";

	private static final String FROM = """
			score s join account a on a.id = s.student_id join study_group g on g.id = s.group_id
			join account t on t.id = s.given_by""";

	private static final Map<String, String> ORDERS = Map.of("id", "s.id", "date", "s.date", "score", "s.score",
			"created_at", "s.created_at", "student", "s.student_id", "group", "s.group_id");

	private final ScoreRepository scores;

	private final PastScoreRepository past;

	private final Enrolments enrolments;

	private final RunningScores runningScores;

	private final ApplicationEventPublisher events;

	private final Selects selects;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Scores(ScoreRepository scores, PastScoreRepository past, Enrolments enrolments, RunningScores runningScores,
			ApplicationEventPublisher events, Selects selects, JdbcClient jdbc, CentreTime time) {
		this.scores = scores;
		this.past = past;
		this.enrolments = enrolments;
		this.runningScores = runningScores;
		this.events = events;
		this.selects = selects;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Gives a student a score, and adds it to his and his group's total.
	 * @throws Refused at {@code score}, {@code date}, {@code student}, {@code group}
	 */
	@Transactional
	public ScoreView give(ScoreDraft asked, Caller by) {
		return give(asked, null, by);
	}

	@Transactional
	ScoreView give(ScoreDraft asked, UUID once, Caller by) {
		LocalDate today = this.time.today();
		ScoreDraft draft = new ScoreDraft(asked.studentId(), asked.groupId(), asked.score(),
				(asked.date() == null) ? today : asked.date());
		check(draft, today);
		Enrolled enrolled = this.enrolments.require(draft.studentId(), draft.groupId());
		Instant now = this.time.now();
		Score score = this.scores.save(new Score(draft, once, by.id(), now));
		// The row first, then the totals: everyone takes the locks in one order.
		this.scores.flush();
		this.runningScores.addNew(draft.studentId(), draft.groupId(), draft.score());
		this.events.publishEvent(new ScoreGiven(by.id(), by.role(), draft.groupId(), draft.studentId(), draft.date()));
		return new ScoreView(score.id(), enrolled.studentId(), enrolled.firstName(), enrolled.lastName(),
				enrolled.username(), enrolled.groupId(), enrolled.groupName(), draft.score(), draft.date(), by.id(),
				by.firstName(), by.lastName(), by.username(), now, now, 0);
	}

	/**
	 * Changes a score; the totals follow by the difference. Who gave it stays.
	 * @param change makes the new draft of what the score is by then
	 * @param version the one that was looked at; null to change it whatever it is
	 * @throws NotFound where there is none
	 * @throws Stale where somebody has changed it since
	 * @throws Refused as {@link #give}; student and group are looked at where they change
	 */
	@Transactional
	public ScoreView change(long id, UnaryOperator<ScoreDraft> change, Integer version, Caller by) {
		Score score = lock(id);
		score.requireVersion(version);
		ScoreDraft was = score.draft();
		ScoreDraft draft = change.apply(was);
		check(draft, this.time.today());
		if (was.studentId() != draft.studentId() || was.groupId() != draft.groupId()) {
			this.enrolments.require(draft.studentId(), draft.groupId());
		}
		if (!was.equals(draft)) {
			Instant now = this.time.now();
			this.past.save(new PastScore(score, false, by.id(), now));
			score.change(draft, now);
			this.scores.flush();
			if (was.studentId() == draft.studentId() && was.groupId() == draft.groupId()) {
				this.runningScores.add(draft.studentId(), draft.groupId(), draft.score() - was.score());
			}
			else {
				this.runningScores.add(List.of(new Points(was.studentId(), was.groupId(), -was.score()),
						new Points(draft.studentId(), draft.groupId(), draft.score())));
			}
		}
		return get(id, by);
	}

	/**
	 * Takes a score back, out of the totals too; it stays in the history.
	 * @throws NotFound where there is none
	 */
	@Transactional
	public ScoreDraft remove(long id, Caller by) {
		Score score = lock(id);
		ScoreDraft was = score.draft();
		this.past.save(new PastScore(score, true, by.id(), this.time.now()));
		this.scores.delete(score);
		this.scores.flush();
		this.runningScores.add(was.studentId(), was.groupId(), -was.score());
		this.events.publishEvent(new ScoreRemoved(score.givenBy(), score.createdAt(), was.groupId(), was.date()));
		return was;
	}

	/** Scores of who is archived have left the totals, and stay as they are. */
	private Score lock(long id) {
		Score score = this.scores.lock(id).orElseThrow(NotFound::new);
		boolean gone = this.jdbc.sql("""
				select count(*) from account a, study_group g
				where a.id = ? and g.id = ? and a.archived_at is null and g.archived_at is null""")
			.params(score.draft().studentId(), score.draft().groupId())
			.query(Long.class)
			.single() == 0;
		if (gone) {
			throw new NotFound();
		}
		return score;
	}

	private static void check(ScoreDraft draft, LocalDate today) {
		Refused.collect()
			.add(draft.score() < 0, "score", "scores.score.little", 0)
			.add(draft.score() > MOST, "score", "scores.score.much", MOST)
			.add(draft.date().isAfter(today), "date", "scores.date.future")
			.add(draft.date().getYear() < Years.FIRST, "date", "scores.date.past")
			.throwIfAny();
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
		return days(groupId, date, "").query(Scores::dayScore).list();
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
		return days(groupId, date, " and e.student_id = ?").param(studentId).query(Scores::dayScore).optional();
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
			.query(Scores::dayScore)
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
		Select<ScoreView> select = this.selects.select(COLUMNS, FROM, Scores::view)
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
