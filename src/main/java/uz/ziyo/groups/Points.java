package uz.ziyo.groups;

/**
 * What a student's running score in a group is to change by.
 *
 * @param points may be negative
 */
public record Points(long studentId, long groupId, int points) {

}
