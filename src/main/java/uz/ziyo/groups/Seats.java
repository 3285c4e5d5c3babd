package uz.ziyo.groups;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;

/** Whether a group can be joined, and how many places it has left. */
@Component
class Seats {

	private final JdbcClient jdbc;

	Seats(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether somebody may be put into a group at all.
	 * @param groupId null for none
	 */
	Refused.Problems problems(Long groupId, String field) {
		boolean unknown = groupId != null
				&& this.jdbc.sql("select count(*) from study_group where id = ? and is_active and archived_at is null")
					.param(groupId)
					.query(Long.class)
					.single() == 0;
		return Refused.collect().add(unknown, field, "groups.group.unknown", groupId);
	}

	/**
	 * Counting and checking in one statement, so that two who come at once do not both
	 * get the last place.
	 */
	void take(long groupId, int count, String field) {
		int taken = this.jdbc.sql("""
				update group_tally set students_count = students_count + ? where group_id = ? and students_count + ? <=
				(select coalesce(g.max_students, 1000000) from study_group g where g.id = group_tally.group_id)""")
			.params(count, groupId, count)
			.update();
		if (taken == 0) {
			throw Refused.at(field, "groups.group.full");
		}
	}

	void free(long groupId) {
		this.jdbc.sql("update group_tally set students_count = students_count - 1 where group_id = ?")
			.param(groupId)
			.update();
	}

	void requireActiveGroup(long groupId, String field) {
		if (!lockActiveGroup(groupId)) {
			throw Refused.at(field, "groups.group.unknown", groupId);
		}
	}

	/**
	 * False where it is none. Nobody archives it before the one who joins is in it: an
	 * update that changes nothing holds him up. A "for update" would also hold up the
	 * scores, whose rows refer to the group.
	 */
	boolean lockActiveGroup(long groupId) {
		return this.jdbc
			.sql("update study_group set is_active = true where id = ? and is_active and archived_at is null")
			.param(groupId)
			.update() > 0;
	}

	void requireGroup(long groupId) {
		long found = this.jdbc.sql("select count(*) from study_group where id = ? and archived_at is null")
			.param(groupId)
			.query(Long.class)
			.single();
		if (found == 0) {
			throw new NotFound();
		}
	}

}
