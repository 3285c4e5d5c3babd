package uz.ziyo.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The lesson screen: one group on one day.
 *
 * @param from may be null, as {@code to}
 * @param phase null where it is not a day of the group's lessons
 * @param gate whether who looks may take the register
 * @param changesIn in how many seconds the phase changes; null where it does not today
 * @param version of topic and notes
 */
public record LessonSheet(long groupId, String groupName, LocalDate date, LocalTime from, LocalTime to,
		LessonPhase phase, RegisterGate gate, Long changesIn, String topic, String notes, int version,
		List<LessonRow> rows) {

	public long count(MarkStatus status) {
		return this.rows.stream().filter(row -> row.status() == status).count();
	}

}
