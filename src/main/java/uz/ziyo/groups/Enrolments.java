package uz.ziyo.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.people.People;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.list.Rows;

/**
 * Who is in which group: in, out, over, and who must be there. {@code edumaster.md},
 * add_student.
 */
@Service
public class Enrolments {

	private final EnrolmentRepository enrolments;

	private final Seats seats;

	private final People people;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Enrolments(EnrolmentRepository enrolments, Seats seats, People people, JdbcClient jdbc, CentreTime time) {
		this.enrolments = enrolments;
		this.seats = seats;
		this.people = people;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Puts a student into a group, beside those he is in. Nothing happens where he is in
	 * it already.
	 * @param field where a refusal is shown
	 * @throws Refused where the group is full, not active or unknown
	 */
	@Transactional
	public void enrol(long studentId, long groupId, String field) {
		this.seats.requireActiveGroup(groupId, field);
		join(studentId, groupId, field);
	}

	/**
	 * As {@link #enrol}, for a student whom somebody names.
	 * @return whether he was not in it before
	 * @throws NotFound where there is no such group
	 * @throws Refused also where there is no such student
	 */
	@Transactional
	public boolean add(long studentId, long groupId, String field) {
		// The account first, as whoever archives him.
		boolean known = this.people.hold(Role.STUDENT, studentId);
		if (!this.seats.lockActiveGroup(groupId)) {
			this.seats.requireGroup(groupId);
			throw Refused.at(field, "groups.group.inactive");
		}
		if (!known) {
			throw Refused.at(field, "groups.student.unknown", studentId);
		}
		return join(studentId, groupId, field);
	}

	private boolean join(long studentId, long groupId, String field) {
		Enrolment enrolment = this.enrolments.findByStudentIdAndGroupId(studentId, groupId).orElse(null);
		if (enrolment != null && enrolment.isActive()) {
			return false;
		}
		this.seats.take(groupId, 1, field);
		long joinedNo = this.enrolments.nextJoinedNo();
		if (enrolment == null) {
			this.enrolments.save(new Enrolment(studentId, groupId, joinedNo, this.time.now()));
		}
		else {
			enrolment.join(joinedNo, this.time.now());
		}
		return true;
	}

	/**
	 * Puts students who have never been in any group into one.
	 * @throws Refused at {@code group}, where it has not enough places or is not active
	 */
	@Transactional
	void enrolNewcomers(long groupId, List<Long> studentIds) {
		this.seats.requireActiveGroup(groupId, "group");
		this.seats.take(groupId, studentIds.size(), "group");
		long joinedNo = this.enrolments.nextJoinedNo();
		Instant now = this.time.now();
		this.enrolments.saveAll(studentIds.stream().map((id) -> new Enrolment(id, groupId, joinedNo, now)).toList());
	}

	/** Ends a student's place in a group. Nothing happens where he has none. */
	@Transactional
	public void leave(long studentId, long groupId) {
		this.enrolments.findByStudentIdAndGroupId(studentId, groupId).filter(Enrolment::isActive).ifPresent(this::end);
	}

	/**
	 * As {@link #leave}, for a student whom somebody names.
	 * @throws NotFound where there is no such group
	 * @throws Refused at {@code studentId} where he is not in it
	 */
	@Transactional
	public void remove(long studentId, long groupId) {
		this.seats.requireGroup(groupId);
		Enrolment enrolment = this.enrolments.findByStudentIdAndGroupId(studentId, groupId)
			.filter(Enrolment::isActive)
			.orElseThrow(() -> Refused.at("studentId", "groups.student.elsewhere"));
		end(enrolment);
	}

	/**
	 * Moves a student from one group to another; the score stays in the old one.
	 * @throws Refused as {@link #add} and {@link #remove}
	 */
	@Transactional
	public void transfer(long studentId, long fromGroupId, long toGroupId, String field) {
		// The account before the enrolment that he leaves, as whoever archives him.
		this.people.hold(Role.STUDENT, studentId);
		inOrder(fromGroupId, () -> remove(studentId, fromGroupId), toGroupId, () -> add(studentId, toGroupId, field));
	}

	/**
	 * In the order of their ids, so that two moves in opposite directions do not wait for
	 * each other.
	 */
	private static void inOrder(long fromGroupId, Runnable leaving, long toGroupId, Runnable joining) {
		if (fromGroupId < toGroupId) {
			leaving.run();
			joining.run();
		}
		else if (fromGroupId > toGroupId) {
			joining.run();
			leaving.run();
		}
	}

	/**
	 * Moves a student from his newest group to another; the score stays in the old one.
	 * @param groupId null to leave the newest group without going anywhere
	 * @throws Refused as {@link #enrol}
	 */
	@Transactional
	public void move(long studentId, Long groupId, String field) {
		Long newest = newestGroup(studentId);
		if (newest == null && groupId != null) {
			enrol(studentId, groupId, field);
		}
		else if (newest != null && groupId == null) {
			leave(studentId, newest);
		}
		else if (newest != null) {
			inOrder(newest, () -> leave(studentId, newest), groupId, () -> enrol(studentId, groupId, field));
		}
	}

	void end(Enrolment enrolment) {
		Instant now = this.time.now();
		enrolment.leave(now);
		this.seats.free(enrolment.groupId());
	}

	private Long newestGroup(long studentId) {
		return this.jdbc.sql("""
				select group_id from enrolment where student_id = ? and left_at is null
				order by joined_no desc limit 1""").param(studentId).query(Long.class).optional().orElse(null);
	}

	/**
	 * A student who is in a group now, by one statement.
	 * @throws Refused at {@code group} where it is unknown or not active, at
	 * {@code student} where there is none, or he is not in it
	 */
	@Reading
	public Enrolled require(long studentId, long groupId) {
		return this.jdbc.sql("""
				select q.student_id as asked_student, q.group_id as asked_group, a.id as student_id, a.first_name,
				a.last_name, a.username, g.id as group_id, g.name, e.id as enrolment_id
				from (select cast(? as bigint) as student_id, cast(? as bigint) as group_id) q
				left join account a on a.id = q.student_id and a.role = 'STUDENT' and a.archived_at is null
				left join study_group g on g.id = q.group_id and g.is_active and g.archived_at is null
				left join enrolment e on e.student_id = a.id and e.group_id = g.id and e.left_at is null""")
			.params(studentId, groupId)
			.query(Enrolments::enrolled)
			.single();
	}

	private static Enrolled enrolled(ResultSet row, int number) throws SQLException {
		boolean noStudent = Rows.longOrNull(row, "student_id") == null;
		boolean noGroup = Rows.longOrNull(row, "group_id") == null;
		boolean notInIt = !noStudent && !noGroup && Rows.longOrNull(row, "enrolment_id") == null;
		Refused.collect()
			.add(noStudent, "student", "groups.student.unknown", row.getLong("asked_student"))
			.add(noGroup, "group", "groups.group.unknown", row.getLong("asked_group"))
			.add(notInIt, "student", "groups.student.elsewhere")
			.throwIfAny();
		return new Enrolled(row.getLong("student_id"), row.getString("first_name"), row.getString("last_name"),
				row.getString("username"), row.getLong("group_id"), row.getString("name"));
	}

	/**
	 * @throws NotFound where there is no such group, or a student asks for one that he is
	 * not in
	 */
	@Reading
	public void requireVisible(long groupId, Caller caller) {
		if (!caller.isStudent()) {
			this.seats.requireGroup(groupId);
			return;
		}
		requireAny(this.jdbc.sql("""
				select count(*) from enrolment e join study_group g on g.id = e.group_id
				where g.id = ? and g.archived_at is null and e.left_at is null and e.student_id = ?""")
			.params(groupId, caller.id()));
	}

	private static void requireAny(JdbcClient.StatementSpec statement) {
		if (statement.query(Long.class).single() == 0) {
			throw new NotFound();
		}
	}

}
