package uz.ziyo.results;

/**
 * How far the marking of one question has come.
 *
 * @param written answers that there are
 * @param waiting those that nobody has marked
 */
public record MarkingProgress(long questionId, int written, int waiting) {

	public int done() {
		return this.written - this.waiting;
	}

}
