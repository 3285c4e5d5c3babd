package uz.ziyo.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.exams.ExamDraft;
import uz.ziyo.exams.ExamSetting;
import uz.ziyo.exams.Exams;
import uz.ziyo.exams.PaperText;
import uz.ziyo.groups.Subjects;
import uz.ziyo.shared.Caller;

/**
 * Writes the exams, each by a teacher of its course: some have been sat, one is sat
 * today, others lie ahead, and one is not finished.
 */
@Component
class DemoExams {

	private static final LocalTime EVENING = LocalTime.of(19, 40);

	private static final int DAYS_BEFORE = 3;

	/** What was sat later than that is marked by half. */
	private static final int DAYS_TO_MARK = 7;

	/** Each that was sat was sat on trial before. */
	private static final int DAYS_AFTER_TRIAL = 40;

	private static final String TRIAL = " (sinov)";

	private final Exams exams;

	private final Subjects subjects;

	private final DemoResults results;

	private final DemoSitting sitting;

	DemoExams(Exams exams, Subjects subjects, DemoResults results, DemoSitting sitting) {
		this.exams = exams;
		this.subjects = subjects;
		this.results = results;
		this.sitting = sitting;
	}

	void plan(List<DemoHistory.Class> classes, DemoDiary diary) {
		LocalDate today = diary.now().toLocalDate();
		for (DemoPaper paper : DemoPaper.values()) {
			DemoHistory.Class lessons = classes.stream()
				.filter((one) -> one.group().course() == paper.course())
				.findFirst()
				.orElseThrow();
			LocalDate day = today.plusDays(paper.day());
			LocalDate written = (paper.isPast() ? day : today).minusDays(DAYS_BEFORE);
			diary.write(written.atTime(EVENING),
					() -> write(paper, paper.title(), day, classes, lessons.teacher(), diary));
			if (paper.isPast()) {
				LocalDate trial = day.minusDays(DAYS_AFTER_TRIAL);
				diary.write(trial.minusDays(DAYS_BEFORE).atTime(EVENING),
						() -> write(paper, paper.title() + TRIAL, trial, classes, lessons.teacher(), diary));
			}
		}
	}

	private void write(DemoPaper paper, String title, LocalDate day, List<DemoHistory.Class> classes, Caller teacher,
			DemoDiary diary) {
		long exam = this.exams.create(new ExamDraft(this.subjects.findOrCreate(paper.course().subject()), title, "",
				paper.minutes(), false, true, day, true, true, false, paper.questions(), null), teacher);
		if (!paper.isDraft()) {
			this.exams.publish(exam);
		}
		if (paper.isToday()) {
			this.sitting.plan(exam, paper, classes, teacher, diary);
		}
		if (paper.isPast()) {
			boolean marked = day.isBefore(diary.now().toLocalDate().minusDays(DAYS_TO_MARK));
			this.results.plan(exam, paper, classes, day, marked, teacher, diary);
			LocalDateTime over = day.atTime(EVENING);
			diary.write(over, () -> this.exams.set(exam, ExamSetting.ACTIVE, new PaperText(null, "")));
		}
	}

}
