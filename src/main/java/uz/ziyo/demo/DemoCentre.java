package uz.ziyo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Students;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.ZiyoProperties;

/**
 * Fills an empty database with a centre that has been at work for three months: all of it
 * or nothing, and the same people each time. Runs before the first owner is made, for it
 * brings one of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoCentre implements ApplicationRunner {

	static final int TEACHERS = 8;

	private static final int SEED = 2026;

	private static final Logger log = LoggerFactory.getLogger(DemoCentre.class);

	private static final int DAYS = 91;

	/** One in so many students goes to a second group. */
	private static final int SECOND_GROUP = 15;

	private final People people;

	private final Students students;

	private final Enrolments enrolments;

	private final Subjects subjects;

	private final Courses courses;

	private final Groups groups;

	private final DemoHistory history;

	private final DemoExpenses expenses;

	private final DemoSignInBook signIns;

	private final CentreTime time;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final boolean on;

	DemoCentre(People people, Students students, Enrolments enrolments, Subjects subjects, Courses courses,
			Groups groups, DemoHistory history, DemoExpenses expenses, DemoSignInBook signIns, CentreTime time,
			JdbcClient jdbc, PlatformTransactionManager transactions, ZiyoProperties properties) {
		this.people = people;
		this.students = students;
		this.enrolments = enrolments;
		this.subjects = subjects;
		this.courses = courses;
		this.groups = groups;
		this.history = history;
		this.expenses = expenses;
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
		LocalDate firstDay = this.time.today().minusDays(DAYS);
		List<DemoHistory.Class> classes = new ArrayList<>();
		this.time.during(firstDay.minusDays(7).atTime(10, 0), () -> classes.addAll(open(random, firstDay)));
		this.history.play(classes, firstDay, random);
		this.expenses.play(owner(), classes.stream().map(DemoHistory.Class::teacher).distinct().toList(),
				new Random(SEED));
	}

	private List<DemoHistory.Class> open(Random random, LocalDate firstDay) {
		Names names = new Names(random);
		this.people.create(Role.OWNER, names.person(DemoSignInBook.OWNER.username(), DemoSignInBook.PASSWORD, false));
		List<Caller> teachers = new ArrayList<>();
		for (int i = 0; i < TEACHERS; i++) {
			teachers.add(teacher(names, i == 0));
		}
		Map<DemoCourse, Long> courseIds = courses();
		List<DemoHistory.Class> classes = new ArrayList<>();
		for (DemoGroup group : DemoGroup.all()) {
			Caller teacher = teachers.get(group.teacher());
			long id = this.groups
				.create(new GroupDraft(group.name(), "", null, courseIds.get(group.course()), teacher.id(),
						group.days(), group.from(), group.to(), group.begin(firstDay.plusDays(DAYS)), 20, true, null));
			classes.add(new DemoHistory.Class(id, group, teacher, new ArrayList<>()));
		}
		classes.forEach((lessons) -> admit(lessons, names, random));
		secondGroups(classes);
		return classes;
	}

	private Caller owner() {
		Person owner = this.people.list(Role.OWNER, null, null).all().get(0);
		return new Caller(owner.id(), Role.OWNER, owner.username(), owner.firstName(), owner.lastName());
	}

	private Caller teacher(Names names, boolean known) {
		AccountDraft draft = names.person(known ? DemoSignInBook.TEACHER.username() : null, DemoSignInBook.PASSWORD,
				false);
		long id = known ? this.people.create(Role.EMPLOYEE, draft)
				: this.people.createWithDrawnPassword(Role.EMPLOYEE, draft).id();
		return new Caller(id, Role.EMPLOYEE, draft.username(), draft.firstName(), draft.lastName());
	}

	private Map<DemoCourse, Long> courses() {
		Map<DemoCourse, Long> ids = new HashMap<>();
		for (DemoCourse course : DemoCourse.values()) {
			long subjectId = this.subjects.findOrCreate(course.subject());
			ids.put(course, this.courses
				.create(new CourseDraft(subjectId, course.title(), "", course.price(), course.months(), true, null)));
		}
		return ids;
	}

	private void admit(DemoHistory.Class lessons, Names names, Random random) {
		for (int i = 0; i < lessons.group().students(); i++) {
			boolean known = i == 0 && lessons.group().equals(DemoGroup.all()[0]);
			AccountDraft draft = names.person(known ? DemoSignInBook.STUDENT.username() : null, DemoSignInBook.PASSWORD,
					true);
			long id = known ? this.students.create(draft, lessons.id())
					: this.students.createWithDrawnPassword(draft, lessons.id()).id();
			lessons.pupils().add(known ? Pupil.good(id) : Pupil.any(id, random));
		}
	}

	private void secondGroups(List<DemoHistory.Class> classes) {
		int number = 0;
		for (int i = 0; i < classes.size(); i++) {
			DemoHistory.Class other = classes.get((i + 4) % classes.size());
			for (Pupil pupil : List.copyOf(classes.get(i).pupils())) {
				if (++number % SECOND_GROUP == 0) {
					this.enrolments.enrol(pupil.id(), other.id(), "group");
					other.pupils().add(pupil);
				}
			}
		}
	}

}
