package uz.ziyo.groups.web;

import java.time.Instant;

import uz.ziyo.groups.EnrolmentView;

record ClassMemberJson(long id, long studentId, String studentName, long group, String groupName, Instant createdAt) {

	static ClassMemberJson of(EnrolmentView enrolment) {
		return new ClassMemberJson(enrolment.id(), enrolment.studentId(), enrolment.studentName(), enrolment.groupId(),
				enrolment.groupName(), enrolment.joinedAt());
	}

}
