package uz.ziyo.results.rows;

/** What rows of results and answers say, as conditions and figures of SQL. */
public final class ResultRows {

	/**
	 * Of an answer {@code a} to a question {@code q}: that a teacher has to look at it,
	 * and has not. It waits for him unless somebody has declared the whole result
	 * checked.
	 */
	public static final String UNMARKED = "q.type = 'WRITTEN' and a.written_answer is not null and a.checked_at is null";

	/**
	 * Of a result {@code r}: the percent, or null where all that was given waits for a
	 * teacher, and nothing else counts.
	 */
	public static final String SCORE_SO_FAR = """
			case when r.unchecked = 0 or r.by_hand or exists (select 1 from exam_answer g where g.result_id = r.id
			and (g.option_id is not null or g.checked_at is not null)) then r.score end""";

	private ResultRows() {
	}

}
