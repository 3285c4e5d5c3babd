package uz.ziyo.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.list.Rows;

/**
 * A student's place in a register: who he is, whether he belongs there, and his mark if
 * he has one.
 *
 * @param name family name first; null where there is no such student
 * @param live whether neither the student nor the group is archived
 * @param markId 0 where there is no mark
 * @param hasLesson whether the lesson has its row
 */
record Spot(String name, boolean live, boolean student, boolean group, boolean enrolled, boolean hasLesson, long markId,
		MarkStatus status, String reason) {

	boolean hasMark() {
		return this.markId != 0;
	}

	/**
	 * What is archived takes its marks along.
	 * @throws NotFound where there is no mark, or none any more
	 */
	void requireMark() {
		if (!hasMark() || !this.live) {
			throw new NotFound();
		}
	}

	/**
	 * @throws Refused at {@code student} or {@code group} where a mark cannot be made
	 */
	void requireEnrolled(long studentId, long groupId) {
		Refused.collect()
			.add(!this.student, "student", "groups.student.unknown", studentId)
			.add(!this.group, "group", "groups.group.unknown", groupId)
			.add(this.student && this.group && !this.enrolled, "student", "groups.student.elsewhere")
			.throwIfAny();
	}

	@Component
	static class Finder {

		private final JdbcClient jdbc;

		Finder(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		/** One statement, whatever is there and whatever is not. */
		Spot find(long studentId, long groupId, LocalDate date) {
			return this.jdbc
				.sql("""
						select a.username, a.first_name, a.last_name, a.archived_at, g.id as group_id, g.is_active, e.id as enrolment_id, l.id as lesson_id, m.id as mark_id,
						m.status, m.reason
						from (select cast(? as bigint) as student_id, cast(? as bigint) as group_id, cast(? as date) as date) q
						left join account a on a.id = q.student_id and a.role = 'STUDENT'
						left join study_group g on g.id = q.group_id and g.archived_at is null
						left join enrolment e on e.student_id = a.id and e.group_id = g.id and e.left_at is null
						left join lesson l on l.group_id = q.group_id and l.date = q.date
						left join attendance_mark m on m.student_id = q.student_id and m.group_id = q.group_id
						and m.date = q.date""")
				.params(studentId, groupId, date)
				.query(Finder::spot)
				.single();
		}

		private static Spot spot(ResultSet row, int number) throws SQLException {
			String name = Rows.familyFirst(row, "");
			boolean student = name != null && row.getObject("archived_at") == null;
			boolean group = Rows.longOrNull(row, "group_id") != null;
			return new Spot(name, student && group, student, group && row.getBoolean("is_active"),
					Rows.longOrNull(row, "enrolment_id") != null, Rows.longOrNull(row, "lesson_id") != null,
					row.getLong("mark_id"), Marks.status(row, "status"), row.getString("reason"));
		}

	}

}
