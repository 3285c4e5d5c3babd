package uz.ziyo.attendance;

/**
 * What one student's mark is to become.
 *
 * @param reason of an absence; may be null
 */
public record SessionMark(long studentId, MarkStatus status, String reason) {

	/** The reason as it is kept: none with one who was there, never null. */
	SessionMark withItsReason() {
		return new SessionMark(this.studentId, this.status, Attendance.reasonOf(this.status, this.reason));
	}

}
