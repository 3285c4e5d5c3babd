package uz.ziyo.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A lesson with its register.
 */
public record SessionView(long id, long groupId, String groupName, LocalDate date, String topic, String notes,
		Instant createdAt, int version, List<MarkView> marks) {

	SessionView with(List<MarkView> marks) {
		return new SessionView(this.id, this.groupId, this.groupName, this.date, this.topic, this.notes, this.createdAt,
				this.version, marks);
	}

}
