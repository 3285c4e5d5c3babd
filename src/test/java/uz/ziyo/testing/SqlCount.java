package uz.ziyo.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * The statements that went to the database while something was done. A batch is one,
 * whatever its length; the session's own statements do not count.
 *
 * <pre>
 * assertThat(sql.during(() -&gt; mvc.get().uri("/groups").with(as.owner()).exchange()))
 *     .hasSizeLessThanOrEqualTo(3);
 * </pre>
 *
 * When that fails, the message shows the statements.
 */
public final class SqlCount implements QueryExecutionListener {

	private final List<List<String>> recordings = new CopyOnWriteArrayList<>();

	private final List<List<String>> sessionRecordings = new CopyOnWriteArrayList<>();

	/** Everything, on all threads. */
	public List<String> during(Work work) {
		return during(work, this.recordings);
	}

	/** The session's own statements, which do not count elsewhere. */
	public List<String> ofSessionsDuring(Work work) {
		return during(work, this.sessionRecordings);
	}

	private static List<String> during(Work work, List<List<String>> recordings) {
		List<String> recording = new CopyOnWriteArrayList<>();
		recordings.add(recording);
		try {
			work.run();
		}
		catch (Exception ex) {
			throw (ex instanceof RuntimeException runtime) ? runtime : new IllegalStateException(ex);
		}
		finally {
			// By identity: two recordings with the same statements are equal.
			recordings.removeIf((other) -> other == recording);
		}
		return new ArrayList<>(recording);
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		if (this.recordings.isEmpty() && this.sessionRecordings.isEmpty()) {
			return;
		}
		String statement = queries.stream().map(QueryInfo::getQuery).distinct().collect(Collectors.joining("; "));
		List<List<String>> recordings = statement.toLowerCase(Locale.ROOT).contains("spring_session")
				? this.sessionRecordings : this.recordings;
		String shown = execution.isBatch() ? statement + " [batch of " + execution.getBatchSize() + "]" : statement;
		recordings.forEach((recording) -> recording.add(shown.replaceAll("\\s+", " ").strip()));
	}

	/** Something to do, which may throw. */
	@FunctionalInterface
	public interface Work {

		void run() throws Exception;

	}

}
