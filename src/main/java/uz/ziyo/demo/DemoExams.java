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

	private final Exams exams;

	private final Subjects subjects;

	DemoExams(Exams exams, Subjects subjects) {
		this.exams = exams;
		this.subjects = subjects;
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
			diary.write(written.atTime(EVENING), () -> write(paper, day, lessons.teacher(), diary));
		}
	}

	private void write(DemoPaper paper, LocalDate day, Caller teacher, DemoDiary diary) {
		long exam = this.exams.create(new ExamDraft(this.subjects.findOrCreate(paper.course().subject()), paper.title(),
				"", paper.minutes(), false, true, day, true, true, false, paper.questions(), null), teacher);
		if (!paper.isDraft()) {
			this.exams.publish(exam);
		}
		if (paper.isPast()) {
			LocalDateTime over = day.atTime(EVENING);
			diary.write(over, () -> this.exams.set(exam, ExamSetting.ACTIVE, new PaperText(null, "")));
		}
	}

}
