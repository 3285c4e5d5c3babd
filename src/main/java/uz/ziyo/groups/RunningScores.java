package uz.ziyo.groups;

import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Refused;

/**
 * What each student has earned in a group, and the group altogether: kept beside the
 * scores, so that lists and ratings need not add up.
 */
@Service
public class RunningScores {

	private final JdbcClient jdbc;

	RunningScores(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds to a student's running score in a group, and to the group's. Belongs into the
	 * transaction that writes, changes or removes the score itself.
	 * @param points may be negative
	 */
	@Transactional
	public void add(long studentId, long groupId, int points) {
		add(List.of(new Points(studentId, groupId, points)));
	}

	/**
	 * As {@link #add(long, long, int)}, in several places. The students' scores come
	 * first and then the groups', each in one order, so that two who change the same do
	 * not wait for each other.
	 */
	@Transactional
	public void add(List<Points> all) {
		List<Points> changes = all.stream()
			.filter((change) -> change.points() != 0)
			.sorted(Comparator.comparingLong(Points::studentId).thenComparingLong(Points::groupId))
			.toList();
		changes.forEach((change) -> this.jdbc
			.sql("update enrolment set total_score = total_score + ? where student_id = ? and group_id = ?")
			.params(change.points(), change.studentId(), change.groupId())
			.update());
		// Who archives him waits for the row above, or has been before: then nothing of
		// his is in the group's total any more.
		changes.stream()
			.sorted(Comparator.comparingLong(Points::groupId))
			.forEach((change) -> this.jdbc.sql("""
					update group_tally set total_score = total_score + ? where group_id = ?
					and exists (select 1 from account a where a.id = ? and a.archived_at is null)""")
				.params(change.points(), change.groupId(), change.studentId())
				.update());
	}

	/**
	 * As {@link #add}, for a score that is new.
	 * @throws Refused at {@code student} where he has left the group in the same moment
	 */
	@Transactional
	public void addNew(long studentId, long groupId, int points) {
		int there = this.jdbc.sql("""
				update enrolment set total_score = total_score + ?
				where student_id = ? and group_id = ? and left_at is null""")
			.params(points, studentId, groupId)
			.update();
		if (there == 0) {
			throw Refused.at("student", "groups.student.elsewhere");
		}
		addToGroup(groupId, points);
	}

	private void addToGroup(long groupId, int points) {
		this.jdbc.sql("update group_tally set total_score = total_score + ? where group_id = ?")
			.params(points, groupId)
			.update();
	}

	/** Puts what a student who is back has earned into a group's total again. */
	void putBack(long studentId, long groupId) {
		addAllOf(studentId, groupId, 1);
	}

	/** Takes what an archived student has earned out of a group's total. */
	void takeOut(long studentId, long groupId) {
		addAllOf(studentId, groupId, -1);
	}

	private void addAllOf(long studentId, long groupId, int times) {
		this.jdbc.sql("""
				update group_tally set total_score = total_score + ? * (select e.total_score from enrolment e
				where e.group_id = group_tally.group_id and e.student_id = ?) where group_id = ?""")
			.params(times, studentId, groupId)
			.update();
	}

}
