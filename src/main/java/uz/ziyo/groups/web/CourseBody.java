package uz.ziyo.groups.web;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.CourseView;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

/**
 * @param subject ours; without it a new course gets the subject of its title
 */
record CourseBody(@Required @Size(max = 150) String title, @Size(max = 4000) String description,
		@DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal price, @Min(1) @Max(120) Integer durationMonths,
		@NotNullable Boolean isActive, Long subject) {

	static CourseBody of(CourseView course) {
		return new CourseBody(course.title(), course.description(), course.price(), course.durationMonths(),
				course.active(), course.subjectId());
	}

	CourseDraft draft(Integer version) {
		return new CourseDraft(this.subject, this.title, this.description, this.price, this.durationMonths,
				this.isActive, version);
	}

}
