package uz.ziyo.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.exams.Exams;
import uz.ziyo.people.People;
import uz.ziyo.results.ResultStep.Kind;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Results as lists and programs see them, and what is done to them by hand.
 * {@code hpa-backend.md} §3; {@code hpa.md} §14.
 */
@Service
public class Results {

	public static final int MAX_REASON = 255;

	private static final String COLUMNS = """
			r.id, r.exam_id, r.student_id, r.score, r.correct_answers, r.total_questions, r.is_checked, r.checked_by,
			r.created_at""";

	private static final String FROM = "exam_result r join account a on a.id = r.student_id";

	private static final Map<String, String> ORDERS = Map.of("id", "r.id", "exam", "r.exam_id", "student",
			"r.student_id", "score", "r.score", "correct_answers", "r.correct_answers", "created_at", "r.created_at",
			"is_checked", "r.is_checked");

	private final ResultStore store;

	private final Exams exams;

	private final People people;

	private final ApplicationEventPublisher events;

	private final Selects selects;

	private final JdbcTemplate jdbc;

	private final CentreTime time;

	Results(ResultStore store, Exams exams, People people, ApplicationEventPublisher events, Selects selects,
			JdbcTemplate jdbc, CentreTime time) {
		this.store = store;
		this.exams = exams;
		this.people = people;
		this.events = events;
		this.selects = selects;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Writes a result down by hand: it counts as the student's submission, and keeps the
	 * figures given.
	 * @return its id
	 * @throws Refused at {@code exam}, {@code student}, {@code score},
	 * {@code correctAnswers}, {@code totalQuestions}; at the whole where the student has
	 * a result of this exam already
	 */
	@Transactional
	public long create(ResultDraft draft, Caller by) {
		problems(draft).throwIfAny();
		OffsetDateTime now = now();
		Long id = this.jdbc.queryForObject("select nextval('exam_result_seq')", Long.class);
		int made = this.jdbc.update("""
				insert into exam_result (id, exam_id, student_id, score, correct_answers, total_questions, unchecked,
				is_checked, checked_by, made_by, by_hand, finished_how, created_at, updated_at, taken_back, version)
				values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, true, ?, ?, ?, 0, 0) on conflict do nothing""", id,
				draft.examId(), draft.studentId(), draft.score(), draft.correct(), draft.total(), draft.checked(),
				draft.checked() ? by.id() : null, by.id(), FinishedHow.BY_HAND.name(), now, now);
		if (made == 0) {
			throw Refused.whole("results.twice");
		}
		this.exams.addParticipant(draft.examId(), draft.studentId());
		return id;
	}

	/** What stands against a draft. */
	public Refused.Problems problems(ResultDraft draft) {
		return draft.problems()
			.add(!hasExam(draft.examId()), "exam", "results.exam.unknown", draft.examId())
			.add(this.people.find(draft.studentId()).filter((one) -> one.role() == Role.STUDENT).isEmpty(), "student",
					"results.student.unknown", draft.studentId());
	}

	private boolean hasExam(long id) {
		return this.jdbc.queryForObject("select count(*) from exam where id = ? and archived_at is null", Integer.class,
				id) > 0;
	}

	/**
	 * Sets the figures of a result by hand; what it was stays in the history. Whose it is
	 * and of which exam stays.
	 * @param change makes the new draft of what the result is by then
	 * @param version the one that was looked at; null to change it whatever it is
	 * @param reason may be null where nobody was asked
	 * @throws NotFound where there is none
	 * @throws Stale where somebody has changed it since
	 * @throws Refused at {@code exam}, {@code student}, {@code score},
	 * {@code correctAnswers}, {@code totalQuestions}, {@code reason}
	 */
	@Transactional
	public void change(long id, UnaryOperator<ResultDraft> change, Integer version, String reason, Caller by) {
		ResultStore.Held held = this.store.hold(id);
		if (version != null && version != held.version()) {
			throw new Stale();
		}
		ResultDraft was = held.draft();
		ResultDraft draft = change.apply(was);
		draft.problems()
			.add(draft.examId() != was.examId(), "exam", "results.exam.stays")
			.add(draft.studentId() != was.studentId(), "student", "results.student.stays")
			.add(isLong(reason), "reason", "results.reason.long", MAX_REASON)
			.throwIfAny();
		if (draft.equals(was) && (!draft.checked() || Long.valueOf(by.id()).equals(held.checkedBy()))) {
			return;
		}
		this.store.remember(held, Kind.BY_HAND, reason, by);
		this.jdbc.update(
				"update exam_result set score = ?, correct_answers = ?, total_questions = ?, is_checked = ?, "
						+ "checked_by = ?, by_hand = ?, unchecked = case when ? then 0 else "
						+ ResultStore.UNMARKED_OF_RESULT + " end, updated_at = ?, version = version + 1 where id = ?",
				draft.score(), draft.correct(), draft.total(), draft.checked(),
				draft.checked() ? Long.valueOf(by.id()) : held.checkedBy(), held.byHand() || !draft.hasFiguresOf(was),
				draft.checked(), now(), id);
	}

	/**
	 * Takes a result back: its student may sit the exam again. It stays in the history.
	 * @param reason may be null where nobody was asked
	 * @throws NotFound where there is none
	 * @throws Refused at {@code reason}
	 */
	@Transactional
	public void remove(long id, String reason, Caller by) {
		if (isLong(reason)) {
			throw Refused.at("reason", "results.reason.long", MAX_REASON);
		}
		// The exam first: who changes its key holds it, and then wants this one.
		this.exams.hold(get(id, by).examId());
		ResultStore.Held held = this.store.hold(id);
		this.store.remember(held, Kind.REMOVED, reason, by);
		this.jdbc.update("update exam_result set taken_back = id, updated_at = ?, version = version + 1 where id = ?",
				now(), id);
		this.exams.removeParticipant(held.draft().examId(), held.draft().studentId());
		this.events.publishEvent(new ResultRemoved(held.draft().examId(), held.draft().studentId(), id));
	}

	private static boolean isLong(String reason) {
		return reason != null && reason.length() > MAX_REASON;
	}

	/**
	 * @throws NotFound where there is none, or a student asks for another's
	 */
	@Reading
	public ResultView get(long id, Caller caller) {
		return select(caller).where("r.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * @throws NotFound where there is none
	 */
	@Reading
	public void requireOne(long id) {
		if (select().where("r.id = ?", id).all().isEmpty()) {
			throw new NotFound();
		}
	}

	/** Staff see all, a student his own. */
	public Listing<ResultView> list(ResultFilter filter, Caller caller) {
		Select<ResultView> select = select(caller).whereIfGiven("r.exam_id = ?", filter.examId())
			.whereIfGiven("r.student_id = ?", filter.studentId())
			.whereIfGiven("""
					exists (select 1 from enrolment e where e.student_id = r.student_id and e.group_id = ?
					and e.left_at is null)""", filter.groupId())
			.whereIfGiven("r.is_checked = ?", filter.checked())
			.whereIfGiven("r.created_at >= ?", (filter.from() == null) ? null : this.time.startOf(filter.from()))
			.whereIfGiven("r.created_at < ?",
					(filter.to() == null) ? null : this.time.startOf(filter.to().plusDays(1)));
		if (filter.search() != null) {
			select.where(
					"a.search_text like ? escape '!' or exists (select 1 from exam x where x.id = r.exam_id and "
							+ SearchText.in("x.title") + ")",
					SearchText.like(filter.search()), SearchText.likeText(filter.search()));
		}
		return select.orderBy(filter.ordering(), ORDERS, "r.id");
	}

	/** What was made of a result, the latest first; of one that was taken back too. */
	@Reading
	public List<ResultStep> history(long id) {
		return this.store.steps(id);
	}

	private Select<ResultView> select(Caller caller) {
		return caller.isStudent() ? select().where("r.student_id = ?", caller.id()) : select();
	}

	private Select<ResultView> select() {
		return this.selects.select(COLUMNS, FROM, Results::view).where("r.taken_back = 0 and a.archived_at is null");
	}

	/** By number: a list has thousands of rows, and programs take it whole. */
	private static ResultView view(ResultSet row, int number) throws SQLException {
		return new ResultView(row.getLong(1), row.getLong(2), row.getLong(3), row.getBigDecimal(4), row.getInt(5),
				row.getInt(6), row.getBoolean(7), row.getObject(8, Long.class), instant(row, 9));
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private OffsetDateTime now() {
		return this.time.at(this.time.now());
	}

}
