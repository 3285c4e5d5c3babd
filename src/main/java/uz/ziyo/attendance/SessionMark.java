package uz.ziyo.attendance;

/**
 * What one student's mark is to become.
 *
 * @param reason of an absence; may be null
 */
public record SessionMark(long studentId, MarkStatus status, String reason) {

}
