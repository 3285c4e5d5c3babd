package uz.ziyo.attendance;

/**
 * What has become of one student's mark.
 *
 * @param name family name first
 * @param before null where he had none
 * @param reasonBefore of his absence; may be empty
 * @param status null where he has none now
 */
public record MarkChange(long studentId, String name, MarkStatus before, String reasonBefore, MarkStatus status,
		String reason) {

}
