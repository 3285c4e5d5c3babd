package uz.ziyo.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Marks one by one. {@code hpa.md} §8. A whole register is taken by {@link Registers}.
 */
@Service
public class Attendance {

	static final int MAX_REASON = 255;

	private static final String COLUMNS = """
			m.id, m.student_id, a.first_name, a.last_name, a.username, m.group_id, g.name, m.status, m.reason, m.date,
			m.time, m.by_hand, m.created_at, m.updated_at""";

	private static final String FROM = """
			attendance_mark m join account a on a.id = m.student_id join study_group g on g.id = m.group_id""";

	/** What is archived takes its marks along. */
	private static final String LIVE = "a.archived_at is null and g.archived_at is null";

	private static final Map<String, String> ORDERS = Map.of("id", "m.id", "date", "m.date", "time", "m.time", "status",
			"m.status", "created_at", "m.created_at", "updated_at", "m.updated_at", "student", "m.student_id", "group",
			"m.group_id");

	private final Marks marks;

	private final Spot.Finder spots;

	private final LessonRules rules;

	private final Selects selects;

	private final CentreTime time;

	private final ApplicationEventPublisher events;

	Attendance(Marks marks, Spot.Finder spots, LessonRules rules, Selects selects, CentreTime time,
			ApplicationEventPublisher events) {
		this.marks = marks;
		this.spots = spots;
		this.rules = rules;
		this.selects = selects;
		this.time = time;
		this.events = events;
	}

	/** Staff see all, a student his own. */
	public Listing<MarkView> list(MarkFilter filter, Caller caller) {
		return select(caller).whereIfGiven("m.group_id = ?", filter.groupId())
			.whereIfGiven("m.student_id = ?", filter.studentId())
			.whereIfGiven("m.date = ?", filter.date())
			.whereIfGiven("m.date >= ?", filter.from())
			.whereIfGiven("m.date <= ?", filter.to())
			.whereIfGiven("m.status = ?", filter.status())
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(filter.search()))
			.orderBy(filter.ordering(), ORDERS, "m.id");
	}

	/**
	 * @throws NotFound where there is none, or a student asks for another's
	 */
	@Reading
	public MarkView get(long id, Caller caller) {
		return find(id, caller);
	}

	/**
	 * Makes a mark.
	 * @param date null for today
	 * @throws Refused at {@code student} and {@code group} unless he is in that active
	 * group; as a whole where he has a mark that day; at {@code date} where it has not
	 * come yet; at {@code reason} over 255 characters
	 */
	@Transactional
	public MarkView create(Caller caller, long studentId, long groupId, LocalDate date, MarkStatus status,
			String reason) {
		LocalDate day = (date != null) ? date : this.time.today();
		this.rules.checkDate(day);
		String text = reasonOf(status, reason);
		Spot spot = this.spots.find(studentId, groupId, day);
		spot.requireEnrolled(studentId, groupId);
		if (spot.hasMark() || !make(caller, spot, studentId, groupId, day, status, text)) {
			throw Refused.whole("attendance.mark.taken");
		}
		tell(caller, groupId, day);
		return select(caller).where("m.student_id = ? and m.group_id = ? and m.date = ?", studentId, groupId, day)
			.all()
			.get(0);
	}

	/**
	 * Corrects a mark.
	 * @param wanted null to leave the status as it is
	 * @param reason null to leave it as it is
	 * @throws Refused at {@code reason} over 255 characters
	 */
	@Transactional
	public MarkView change(Caller caller, long id, MarkStatus wanted, String reason) {
		this.marks.lock(id);
		MarkView mark = find(id, caller);
		MarkStatus status = (wanted != null) ? wanted : mark.status();
		String text = reasonOf(status, (reason != null) ? reason : mark.reason());
		Instant now = this.time.now();
		this.marks.change(id, status, text, caller.id(), now);
		return new MarkView(id, mark.studentId(), mark.firstName(), mark.lastName(), mark.username(), mark.groupId(),
				mark.groupName(), status, text, mark.date(), mark.time(), true, mark.createdAt(), now);
	}

	/** Its place is free for another; it stays in the history. */
	@Transactional
	public void delete(Caller caller, long id) {
		MarkView mark = find(id, caller);
		this.marks.delete(id, mark.groupId(), mark.date(), caller.id(), this.time.now());
	}

	/**
	 * Sets a student's mark, whether he has one or not: what a tap does. The reason goes
	 * with the absence.
	 * @throws NotFound where he has one that is archived, with him or with the group
	 * @throws Refused as {@link #create}, where he has none yet
	 */
	@Transactional
	public MarkChange mark(Caller caller, long groupId, long studentId, LocalDate date, MarkStatus status) {
		return mark(caller, groupId, studentId, date, status, null);
	}

	/**
	 * As {@link #mark(Caller, long, long, LocalDate, MarkStatus)}, with the reason that
	 * the mark had before.
	 * @param reason null to leave it as it is
	 * @throws Refused at {@code reason} over 255 characters
	 */
	@Transactional
	public MarkChange mark(Caller caller, long groupId, long studentId, LocalDate date, MarkStatus status,
			String reason) {
		this.rules.checkDate(date);
		Spot spot = this.spots.find(studentId, groupId, date);
		if (!spot.hasMark()) {
			spot.requireEnrolled(studentId, groupId);
			String text = reasonOf(status, reason);
			if (make(caller, spot, studentId, groupId, date, status, text)) {
				tell(caller, groupId, date);
				return new MarkChange(studentId, spot.name(), null, "", status, text);
			}
			// Somebody was faster: his mark is changed instead. On H2 a register of his
			// may not be done yet.
			this.marks.lockLesson(groupId, date);
			spot = this.spots.find(studentId, groupId, date);
		}
		spot.requireMark();
		String text = reasonOf(status, (reason != null) ? reason : spot.reason());
		boolean kept = reason == null && status != MarkStatus.KELDI;
		this.marks.change(spot.markId(), status, kept ? null : text, caller.id(), this.time.now());
		return new MarkChange(studentId, spot.name(), spot.status(), spot.reason(), status, text);
	}

	/**
	 * Says why a student was absent.
	 * @param reason empty to take it away
	 * @throws NotFound where he has no mark, or it is archived with him or with the group
	 * @throws Refused at {@code reason} where he was there, or it is over 255 characters
	 */
	@Transactional
	public MarkChange explain(Caller caller, long groupId, long studentId, LocalDate date, String reason) {
		Spot spot = requireMark(groupId, studentId, date);
		String text = reasonOf(spot.status(), reason);
		if (spot.status() == MarkStatus.KELDI
				|| !this.marks.explain(spot.markId(), text, caller.id(), this.time.now())) {
			throw Refused.at("reason", "attendance.reason.present");
		}
		return new MarkChange(studentId, spot.name(), spot.status(), spot.reason(), spot.status(), text);
	}

	/**
	 * Takes a student's mark away: the undoing of the tap that made it.
	 * @throws NotFound where he has no mark, or it is archived with him or with the group
	 */
	@Transactional
	public MarkChange clear(Caller caller, long groupId, long studentId, LocalDate date) {
		Spot spot = requireMark(groupId, studentId, date);
		this.marks.delete(spot.markId(), groupId, date, caller.id(), this.time.now());
		return new MarkChange(studentId, spot.name(), spot.status(), spot.reason(), null, "");
	}

	private Spot requireMark(long groupId, long studentId, LocalDate date) {
		Spot spot = this.spots.find(studentId, groupId, date);
		spot.requireMark();
		return spot;
	}

	private boolean make(Caller caller, Spot spot, long studentId, long groupId, LocalDate date, MarkStatus status,
			String reason) {
		Instant now = this.time.now();
		if (!spot.hasLesson()) {
			this.marks.openLesson(groupId, date, caller.id(), now);
		}
		return this.marks.make(studentId, groupId, date, this.time.time(), status, reason, caller.id(), now);
	}

	private void tell(Caller caller, long groupId, LocalDate date) {
		this.events.publishEvent(new AttendanceTaken(caller.id(), caller.role(), groupId, date));
	}

	static String reasonOf(MarkStatus status, String reason) {
		String text = (reason == null || status == MarkStatus.KELDI) ? "" : reason.strip();
		if (text.length() > MAX_REASON) {
			throw Refused.at("reason", "attendance.reason.long");
		}
		return AbsenceReason.of(text).map(AbsenceReason::text).orElse(text);
	}

	private MarkView find(long id, Caller caller) {
		return select(caller).where("m.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	Select<MarkView> select(Caller caller) {
		Select<MarkView> select = this.selects.select(COLUMNS, FROM, Attendance::view).where(LIVE);
		return caller.isStudent() ? select.where("m.student_id = ?", caller.id()) : select;
	}

	static Select<MarkView> ofLesson(Selects selects, long groupId, LocalDate date) {
		return selects.select(COLUMNS, FROM, Attendance::view)
			.where(LIVE)
			.where("m.group_id = ? and m.date = ?", groupId, date)
			.orderBy("a.last_name, a.first_name, m.id");
	}

	/** By number: a list has hundreds of thousands of rows. */
	private static MarkView view(ResultSet row, int number) throws SQLException {
		return new MarkView(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
				row.getLong(6), row.getString(7), MarkStatus.valueOf(row.getString(8)), row.getString(9),
				row.getObject(10, LocalDate.class), row.getObject(11, LocalTime.class), row.getBoolean(12),
				row.getObject(13, OffsetDateTime.class).toInstant(),
				row.getObject(14, OffsetDateTime.class).toInstant());
	}

}
