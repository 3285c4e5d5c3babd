package uz.ziyo.results;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import uz.ziyo.exams.Exams;
import uz.ziyo.people.AccountArchived;
import uz.ziyo.people.AccountRestored;

/**
 * Who is archived takes his results along, out of lists, reports and the number of those
 * who have one; who comes back brings them. Until then nobody finds or changes one.
 */
@Component
class ArchivedResults {

	private final Exams exams;

	private final JdbcTemplate jdbc;

	ArchivedResults(Exams exams, JdbcTemplate jdbc) {
		this.exams = exams;
		this.jdbc = jdbc;
	}

	/** After all else: what he was sitting has become a result by then. */
	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void takeAlong(AccountArchived archived) {
		count(archived.id(), -1);
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
	void bringBack(AccountRestored restored) {
		count(restored.id(), 1);
	}

	private void count(long studentId, int more) {
		this.exams.countParticipants(
				this.jdbc.queryForList("select exam_id from exam_result where student_id = ? and taken_back = 0",
						Long.class, studentId),
				more);
	}

}
