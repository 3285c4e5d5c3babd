package uz.ziyo.groups;

/**
 * Each part may be null.
 *
 * @param withoutGroup true for those who are in no group
 */
public record StudentFilter(String search, Long groupId, Boolean withoutGroup, String ordering) {

}
