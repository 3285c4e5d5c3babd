package uz.ziyo.attendance.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import uz.ziyo.attendance.MarkStatus;
import uz.ziyo.attendance.MarkView;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.api.NotNullable;
import uz.ziyo.shared.api.Required;

record MarkBody(@Required Long student, @Required Long group, @Required MarkStatus status, LocalDate date,
		@NotNullable @Size(max = 255) String reason) {

	static MarkBody of(MarkView mark) {
		return new MarkBody(mark.studentId(), mark.groupId(), mark.status(), mark.date(), mark.reason());
	}

	/** A correction says what was, not who: that would be another mark. */
	void requireSame(MarkView mark) {
		Refused.collect()
			.add(this.student != mark.studentId(), "student", "attendance.mark.moved")
			.add(this.group != mark.groupId(), "group", "attendance.mark.moved")
			.add(this.date != null && !this.date.equals(mark.date()), "date", "attendance.mark.moved")
			.throwIfAny();
	}

}
