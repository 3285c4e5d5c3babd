package uz.ziyo.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.springframework.stereotype.Component;

import uz.ziyo.groups.CourseDraft;
import uz.ziyo.groups.Courses;
import uz.ziyo.groups.Enrolments;
import uz.ziyo.groups.GroupDraft;
import uz.ziyo.groups.Groups;
import uz.ziyo.groups.Students;
import uz.ziyo.groups.Subjects;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Role;

/**
 * Opens the groups and lets their students come: most at the beginning, the others month
 * by month.
 */
@Component
class DemoSchool {

	static final int TEACHERS = 8;

	/** One in so many students goes to a second group. */
	private static final int SECOND_GROUP = 15;

	private final People people;

	private final Students students;

	private final Enrolments enrolments;

	private final Subjects subjects;

	private final Courses courses;

	private final Groups groups;

	DemoSchool(People people, Students students, Enrolments enrolments, Subjects subjects, Courses courses,
			Groups groups) {
		this.people = people;
		this.students = students;
		this.enrolments = enrolments;
		this.subjects = subjects;
		this.courses = courses;
		this.groups = groups;
	}

	Caller owner(Names names) {
		AccountDraft draft = names.person(DemoSignInBook.OWNER.username(), DemoSignInBook.PASSWORD, false);
		return caller(this.people.create(Role.OWNER, draft), Role.OWNER, draft);
	}

	/** The groups, without students yet. */
	List<DemoHistory.Class> open(YearMonth thisMonth, Names names) {
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
						group.days(), group.from(), group.to(), group.opened(thisMonth).atDay(1), 20, true, null));
			classes.add(new DemoHistory.Class(id, group, teacher, new ArrayList<>()));
		}
		return classes;
	}

	private Caller teacher(Names names, boolean known) {
		AccountDraft draft = names.person(known ? DemoSignInBook.TEACHER.username() : null, DemoSignInBook.PASSWORD,
				false);
		long id = known ? this.people.create(Role.EMPLOYEE, draft)
				: this.people.createWithDrawnPassword(Role.EMPLOYEE, draft).id();
		return caller(id, Role.EMPLOYEE, draft);
	}

	private static Caller caller(long id, Role role, AccountDraft draft) {
		return new Caller(id, role, draft.username(), draft.firstName(), draft.lastName());
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

	/**
	 * Writes into the diary who comes when. All are there when the registers begin.
	 */
	void admit(List<DemoHistory.Class> classes, LocalDate registers, Names names, DemoMoney.Desk desk, DemoDiary diary,
			Random random) {
		YearMonth lastIntake = YearMonth.from(registers.minusDays(7));
		YearMonth thisMonth = YearMonth.from(diary.now());
		for (DemoHistory.Class lessons : classes) {
			YearMonth opened = lessons.group().opened(thisMonth);
			for (int i = 0; i < lessons.group().students(); i++) {
				boolean known = i == 0 && lessons == classes.get(0);
				boolean atOnce = i < lessons.group().students() * 0.75;
				LocalDateTime joins = atOnce ? Payer.atTheDesk(opened.atDay(1).minusDays(2 + i), random)
						: joins(opened.plusMonths(1), lastIntake, random);
				diary.write(joins, () -> admit(lessons, joins, known, names, desk, random));
			}
		}
		LocalDateTime second = lastIntake.atDay(1).minusDays(1).atTime(11, 0);
		diary.write(second, () -> secondGroups(classes, second, desk));
	}

	/** Just before a month begins, or sometimes in the middle of it. */
	private static LocalDateTime joins(YearMonth first, YearMonth last, Random random) {
		int months = (int) Math.max(1, first.until(last, ChronoUnit.MONTHS));
		YearMonth month = first.plusMonths(random.nextInt(months));
		boolean inTheMiddle = random.nextInt(5) == 0 && month.isBefore(last.minusMonths(1));
		LocalDate date = inTheMiddle ? month.atDay(8 + random.nextInt(11))
				: month.atDay(1).minusDays(2 + random.nextInt(5));
		return Payer.atTheDesk(date, random);
	}

	private void admit(DemoHistory.Class lessons, LocalDateTime joined, boolean known, Names names, DemoMoney.Desk desk,
			Random random) {
		AccountDraft draft = names.person(known ? DemoSignInBook.STUDENT.username() : null, DemoSignInBook.PASSWORD,
				true);
		long id = known ? this.students.create(draft, lessons.id())
				: this.students.createWithDrawnPassword(draft, lessons.id()).id();
		Pupil pupil = known ? Pupil.good(id) : Pupil.any(id, random);
		lessons.pupils().add(pupil);
		desk.expect(pupil, lessons, joined, known);
	}

	private void secondGroups(List<DemoHistory.Class> classes, LocalDateTime joined, DemoMoney.Desk desk) {
		int number = 0;
		for (int i = 0; i < classes.size(); i++) {
			DemoHistory.Class other = classes.get((i + 4) % classes.size());
			for (Pupil pupil : List.copyOf(classes.get(i).pupils())) {
				if (++number % SECOND_GROUP == 0) {
					this.enrolments.enrol(pupil.id(), other.id(), "group");
					other.pupils().add(pupil);
					desk.expect(pupil, other, joined, false);
				}
			}
		}
	}

}
