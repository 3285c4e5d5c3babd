package uz.ziyo.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.ZiyoProperties;

/**
 * Fills an empty database with a centre that has been at work for a year, and keeps its
 * registers here for three months: all of it or nothing, and the same each time. Runs
 * before the first owner is made, for it brings one of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoCentre implements ApplicationRunner {

	private static final int SEED = 2026;

	private static final Logger log = LoggerFactory.getLogger(DemoCentre.class);

	/** With registers. */
	private static final int DAYS = 91;

	/** With money; this one is the last. */
	private static final int MONTHS = 12;

	private final DemoSchool school;

	private final DemoMoney money;

	private final DemoHistory history;

	private final DemoExpenses expenses;

	private final DemoExams exams;

	private final DemoSignInBook signIns;

	private final CentreTime time;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final boolean on;

	DemoCentre(DemoSchool school, DemoMoney money, DemoHistory history, DemoExpenses expenses, DemoExams exams,
			DemoSignInBook signIns, CentreTime time, JdbcClient jdbc, PlatformTransactionManager transactions,
			ZiyoProperties properties) {
		this.school = school;
		this.money = money;
		this.history = history;
		this.expenses = expenses;
		this.exams = exams;
		this.signIns = signIns;
		this.time = time;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.on = properties.demo();
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.on) {
			fillIfEmpty();
			this.signIns.check();
		}
	}

	void fillIfEmpty() {
		this.transaction.executeWithoutResult((status) -> {
			lock();
			if (isEmpty()) {
				log.info("Filling the empty database with the demonstration centre");
				fill();
			}
			unlock();
		});
	}

	/**
	 * Of several copies that start at once, one fills the database; the others wait here
	 * and find it filled. The row is gone at the end, nobody else ever sees it.
	 */
	private void lock() {
		this.jdbc.sql("""
				insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
				values ('demonstration', 'filling', ?, false, 0)""").param(this.time.at(this.time.now())).update();
	}

	private void unlock() {
		this.jdbc.sql("delete from scheduled_tasks where task_name = 'demonstration'").update();
	}

	/** Nobody, and nothing to teach. Archived things count too. */
	private boolean isEmpty() {
		return this.jdbc.sql("select (select count(*) from account) + (select count(*) from subject)")
			.query(Long.class)
			.single() == 0;
	}

	private void fill() {
		Random random = new Random(SEED);
		LocalDate firstRegister = this.time.today().minusDays(DAYS);
		DemoDiary diary = new DemoDiary(this.time);
		YearMonth thisMonth = YearMonth.from(this.time.today());
		YearMonth first = thisMonth.minusMonths(MONTHS - 1L);
		List<DemoHistory.Class> classes = new ArrayList<>();
		diary.write(first.atDay(1).minusDays(21).atTime(10, 0), () -> {
			Names names = new Names(random);
			Caller owner = this.school.owner(names);
			classes.addAll(this.school.open(thisMonth, names));
			DemoMoney.Desk desk = this.money.open(owner, diary, first, new Random(SEED));
			this.school.admit(classes, firstRegister, names, desk, diary, random);
			this.expenses.plan(owner, classes.stream().map(DemoHistory.Class::teacher).distinct().toList(), diary,
					new Random(SEED));
			this.exams.plan(classes, diary);
		});
		diary.live();
		this.history.play(classes, firstRegister, random);
	}

}
