package uz.ziyo.worklog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import uz.ziyo.attendance.AttendanceTaken;
import uz.ziyo.attendance.MarkMakers;
import uz.ziyo.attendance.MarksRemoved;
import uz.ziyo.scores.ScoreGiven;
import uz.ziyo.scores.ScoreGivers;
import uz.ziyo.scores.ScoreRemoved;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Role;

/**
 * Writes down what employees do, and takes it back where nothing of it is left.
 */
@Component
class WorkRecorder {

	private final JdbcClient jdbc;

	private final MarkMakers marks;

	private final ScoreGivers scores;

	private final CentreTime time;

	/**
	 * What is known to be committed, so that a day's second tap asks the database
	 * nothing. Only the latest day is kept.
	 */
	private final Set<Fact> known = ConcurrentHashMap.newKeySet();

	WorkRecorder(JdbcClient jdbc, MarkMakers marks, ScoreGivers scores, CentreTime time) {
		this.jdbc = jdbc;
		this.marks = marks;
		this.scores = scores;
		this.time = time;
	}

	@EventListener
	@Transactional
	void on(AttendanceTaken taken) {
		if (taken.actorRole() == Role.EMPLOYEE) {
			record(taken.actorId(), this.time.today(), Kind.REGISTER);
		}
	}

	@EventListener
	@Transactional
	void on(ScoreGiven given) {
		if (given.actorRole() == Role.EMPLOYEE) {
			record(given.actorId(), this.time.today(), Kind.SCORE);
		}
	}

	@EventListener
	@Transactional
	void on(MarksRemoved removed) {
		removed.makers()
			.stream()
			.map((maker) -> new Fact(maker.accountId(), this.time.dateOf(maker.at()), Kind.REGISTER))
			.distinct()
			.sorted(Fact.IN_ORDER)
			.forEach((fact) -> recheck(fact, removed.groupId(), removed.date()));
	}

	@EventListener
	@Transactional
	void on(ScoreRemoved removed) {
		recheck(new Fact(removed.givenBy(), this.time.dateOf(removed.givenAt()), Kind.SCORE), removed.groupId(),
				removed.date());
	}

	/**
	 * Whether he did it all the same; looked for once nobody else can take back what is
	 * left of his day.
	 */
	private void recheck(Fact fact, long groupId, LocalDate lesson) {
		this.known.remove(fact);
		boolean told = this.jdbc
			.sql("select " + fact.kind().column + " from work_log where employee_id = ? and date = ? for update")
			.params(fact.employeeId(), fact.date())
			.query(Boolean.class)
			.optional()
			.orElse(false);
		if (told && !isDone(fact, groupId, lesson)) {
			this.jdbc
				.sql("update work_log set " + fact.kind().column
						+ " = false, status = false where employee_id = ? and date = ?")
				.params(fact.employeeId(), fact.date())
				.update();
		}
	}

	private boolean isDone(Fact fact, long groupId, LocalDate lesson) {
		return switch (fact.kind()) {
			case REGISTER -> this.marks.hasMade(fact.employeeId(), fact.date(), groupId, lesson);
			case SCORE -> this.scores.hasGiven(fact.employeeId(), fact.date(), groupId, lesson);
		};
	}

	/**
	 * Records what a copy of the application has left out: it remembers as recorded what
	 * another has since taken back in {@link #recheck}.
	 */
	@Transactional
	void complete(LocalDate date) {
		for (Kind kind : Kind.values()) {
			List<Long> untold = this.jdbc
				.sql("select employee_id from work_log where date = ? and not " + kind.column
						+ " order by employee_id for update")
				.param(date)
				.query(Long.class)
				.list();
			if (!untold.isEmpty()) {
				Set<Long> done = (kind == Kind.REGISTER) ? this.marks.on(date) : this.scores.on(date);
				untold.stream().filter(done::contains).forEach((employee) -> tell(employee, date, kind));
			}
		}
	}

	/**
	 * The day that counts is the one on which he acts, whichever lesson it is about.
	 */
	private void record(long employeeId, LocalDate date, Kind kind) {
		Fact fact = new Fact(employeeId, date, kind);
		if (this.known.contains(fact)) {
			return;
		}
		this.jdbc.sql("""
				insert into work_log (id, employee_id, date, took_register, gave_score, status, created_at)
				values (nextval('work_log_seq'), ?, ?, false, false, false, ?) on conflict do nothing""")
			.params(employeeId, date, this.time.at(this.time.now()))
			.update();
		tell(employeeId, date, kind);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				remember(fact);
			}

		});
	}

	private void tell(long employeeId, LocalDate date, Kind kind) {
		this.jdbc.sql("update work_log set " + kind.change + " where employee_id = ? and date = ?")
			.params(employeeId, date)
			.update();
	}

	private void remember(Fact fact) {
		this.known.removeIf(old -> old.date().isBefore(fact.date()));
		this.known.add(fact);
	}

	private enum Kind {

		REGISTER("took_register", "took_register = true, status = gave_score"),

		SCORE("gave_score", "gave_score = true, status = took_register");

		private final String column;

		private final String change;

		Kind(String column, String change) {
			this.column = column;
			this.change = change;
		}

	}

	private record Fact(long employeeId, LocalDate date, Kind kind) {

		/** In which rows are locked, so that two never wait for each other. */
		private static final Comparator<Fact> IN_ORDER = Comparator.comparing(Fact::date)
			.thenComparing(Fact::employeeId);

	}

}
