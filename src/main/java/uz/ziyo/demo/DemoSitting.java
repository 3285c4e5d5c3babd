package uz.ziyo.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

import org.springframework.stereotype.Component;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.results.GivenAnswer;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Role;
import uz.ziyo.sittings.AnswerDraft;
import uz.ziyo.sittings.Invigilation;
import uz.ziyo.sittings.Sitting;
import uz.ziyo.sittings.SittingQuestion;
import uz.ziyo.sittings.Sittings;

/**
 * Lets the students of a course be in the middle of an exam when somebody comes to look.
 */
@Component
class DemoSitting {

	private static final int BEGUN_MINUTES_AGO = 7;

	private static final int SECONDS_TO_AN_ANSWER = 45;

	private static final int SECONDS_OF_THE_FIRST = 20;

	/** Who comes last is given more time. */
	private static final int EXTRA_MINUTES = 5;

	private static final String PAGE = "demo";

	private final Exams exams;

	private final Sittings sittings;

	private final Invigilation invigilation;

	private final CentreTime time;

	DemoSitting(Exams exams, Sittings sittings, Invigilation invigilation, CentreTime time) {
		this.exams = exams;
		this.sittings = sittings;
		this.invigilation = invigilation;
		this.time = time;
	}

	/** Writes it into the diary; one is done already. */
	void plan(long exam, DemoPaper paper, List<DemoHistory.Class> classes, Caller teacher, DemoDiary diary) {
		LocalDateTime begin = diary.now().minusMinutes(BEGUN_MINUTES_AGO);
		diary.write(begin, () -> {
			Random random = new Random(exam);
			List<Pupil> pupils = DemoResults.pupils(paper.course(), classes);
			for (int i = 0; i < pupils.size(); i++) {
				Pupil pupil = pupils.get(i);
				boolean first = i == 0;
				boolean last = i == pupils.size() - 1;
				LocalDateTime at = begin.plusSeconds(last ? 240 : random.nextInt(90));
				diary.write(at, () -> sit(exam, paper, pupil, first, last ? teacher : null, diary, at, random));
			}
		});
	}

	private void sit(long exam, DemoPaper paper, Pupil pupil, boolean finishes, Caller teacher, DemoDiary diary,
			LocalDateTime begun, Random random) {
		Caller student = new Caller(pupil.id(), Role.STUDENT, "", "", "");
		Paper sheet = this.exams.paper(exam);
		Sitting sitting = this.sittings.get(this.sittings.start(sheet.exam().code(), student), student);
		if (teacher != null) {
			this.invigilation.giveMinutes(exam, sitting.attemptId(), EXTRA_MINUTES, teacher);
		}
		int seconds = finishes ? SECONDS_OF_THE_FIRST : SECONDS_TO_AN_ANSWER + random.nextInt(60);
		LocalDateTime at = begun;
		for (SittingQuestion question : sitting.questions()) {
			at = at.plusSeconds(seconds);
			diary.write(at, () -> answer(sitting, question, sheet, paper, pupil, student, random));
		}
		if (finishes) {
			diary.write(at.plusSeconds(seconds),
					() -> this.sittings.submit(sitting.attemptId(), List.of(), this.time.now(), student));
		}
	}

	private void answer(Sitting sitting, SittingQuestion question, Paper sheet, DemoPaper paper, Pupil pupil,
			Caller student, Random random) {
		int place = sheet.questions().stream().map((one) -> one.id()).toList().indexOf(question.id());
		GivenAnswer answer = DemoResults.answer(sheet.questions().get(place), paper.truth().get(place), pupil, random);
		this.sittings.save(sitting.attemptId(), question.id(),
				new AnswerDraft(answer.optionId(), answer.written(), random.nextInt(12) == 0, 0, PAGE, 1),
				this.time.now(), student);
	}

}
