package uz.ziyo.attendance;

/**
 * What has become of one student's mark.
 *
 * @param name family name first
 * @param before null where he had none
 * @param status null where he has none now
 */
public record MarkChange(long studentId, String name, MarkStatus before, MarkStatus status, String reason) {

}
