package uz.ziyo.groups;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * @param price a month, in so'm; may be null
 * @param groups how many live groups follow it
 */
public record CourseView(long id, long subjectId, String subjectName, String title, String description,
		BigDecimal price, Integer durationMonths, boolean active, Instant createdAt, int version, int groups) {

}
