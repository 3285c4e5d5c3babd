package uz.ziyo.groups;

/**
 * Each part may be null.
 *
 * @param search in the names of group, subject and teacher
 */
public record GroupFilter(String search, Boolean active, Long subjectId, Long courseId, Long teacherId,
		String ordering) {

	public static final GroupFilter NONE = new GroupFilter(null, null, null, null, null, null);

	public static GroupFilter onlyActive() {
		return new GroupFilter(null, true, null, null, null, "name");
	}

}
