package uz.ziyo.sittings;

import java.time.Instant;
import java.util.List;

import uz.ziyo.exams.ExamView;

/**
 * Everybody who has begun an exam, as its teacher watches them.
 *
 * @param changes what was done to the clock, the last first
 */
public record Wall(ExamView exam, Instant now, List<WallRow> rows, List<SittingChange> changes) {

	public long sitting() {
		return this.rows.stream().filter(WallRow::isSitting).count();
	}

	public long submitted() {
		return this.rows.size() - sitting();
	}

	public long offline() {
		return this.rows.stream().filter(WallRow::isOffline).count();
	}

	public boolean isPaused() {
		return this.rows.stream().anyMatch((row) -> row.clock().isPaused());
	}

	/** Whether there is somebody whose time could be stopped. */
	public boolean isRunning() {
		return this.rows.stream().anyMatch((row) -> row.isSitting() && !row.clock().isPaused());
	}

	/** Whether there is a clock that more minutes could be put on. */
	public boolean isTimed() {
		return this.rows.stream().anyMatch((row) -> row.isSitting() && row.clock().deadline() != null);
	}

}
