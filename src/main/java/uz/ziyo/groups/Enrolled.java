package uz.ziyo.groups;

/**
 * A student who is in an active group, with what answers say of both.
 */
public record Enrolled(long studentId, String firstName, String lastName, String username, long groupId,
		String groupName) {

}
