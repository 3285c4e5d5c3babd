package uz.ziyo.groups.web;

import uz.ziyo.groups.RosterRow;

/**
 * A student's place in a group, as {@code hpa.md} §7 (rating) shows it.
 */
record StudentRankJson(long id, String username, String firstName, String lastName, long totalScore, int rank,
		String groupName) {

	static StudentRankJson of(RosterRow row) {
		return new StudentRankJson(row.studentId(), row.username(), row.firstName(), row.lastName(), row.totalScore(),
				row.rank(), row.groupName());
	}

}
