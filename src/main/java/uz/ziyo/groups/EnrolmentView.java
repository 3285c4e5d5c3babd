package uz.ziyo.groups;

import java.time.Instant;

/**
 * A student's place in a group.
 */
public record EnrolmentView(long id, long studentId, String studentName, long groupId, String groupName,
		Instant joinedAt) {

}
