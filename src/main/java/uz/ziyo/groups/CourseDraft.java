package uz.ziyo.groups;

import java.math.BigDecimal;

/**
 * @param subjectId null for the subject of the course's title
 * @param price a month, in so'm; null where there is none
 * @param version the version that the change was made from; null to skip the check
 */
public record CourseDraft(Long subjectId, String title, String description, BigDecimal price, Integer durationMonths,
		Boolean active, Integer version) {

	public CourseDraft {
		title = (title == null) ? "" : title.strip();
		description = (description == null) ? "" : description.strip();
		active = (active == null) || active;
	}

}
