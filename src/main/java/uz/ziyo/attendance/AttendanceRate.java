package uz.ziyo.attendance;

/**
 * How much of it was attended.
 *
 * @param present those who were late included
 */
public record AttendanceRate(int marks, int present, int late) {

	/** Whole percent, rounded down: 100 means always. Null without any mark. */
	public Integer percent() {
		return (this.marks == 0) ? null : this.present * 100 / this.marks;
	}

	public int absent() {
		return this.marks - this.present;
	}

}
