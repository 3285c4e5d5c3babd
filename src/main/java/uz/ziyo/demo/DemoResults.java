package uz.ziyo.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.springframework.stereotype.Component;

import uz.ziyo.exams.Exams;
import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.results.FinishedHow;
import uz.ziyo.results.GivenAnswer;
import uz.ziyo.results.MarkableAnswer;
import uz.ziyo.results.Marking;
import uz.ziyo.results.ResultWriter;
import uz.ziyo.results.Submission;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;

/**
 * Lets the students of a course sit an exam, each as well as he can, and his teacher mark
 * it the next morning.
 */
@Component
class DemoResults {

	private static final LocalTime BEGIN = LocalTime.of(18, 0);

	private static final LocalTime MARKING = LocalTime.of(10, 30);

	private static final double LEFT_OUT = 0.04;

	/** Of a good answer in one's own words, in words of the sample. */
	private static final double ENOUGH = 0.7;

	private final Exams exams;

	private final ResultWriter results;

	private final Marking marking;

	private final CentreTime time;

	DemoResults(Exams exams, ResultWriter results, Marking marking, CentreTime time) {
		this.exams = exams;
		this.results = results;
		this.marking = marking;
		this.time = time;
	}

	/**
	 * Writes a sitting into the diary.
	 * @param marked whether all written answers have been marked, or only a half
	 */
	void plan(long exam, DemoPaper paper, List<DemoHistory.Class> classes, LocalDate day, boolean marked,
			Caller teacher, DemoDiary diary) {
		Random random = new Random(exam);
		LocalDateTime begin = day.atTime(BEGIN);
		diary.write(begin, () -> {
			this.exams.sit(exam);
			Paper sheet = this.exams.paper(exam);
			for (Pupil pupil : pupils(paper.course(), classes)) {
				if (random.nextDouble() < 0.6 + 0.4 * pupil.diligence()) {
					LocalDateTime at = begin.plusSeconds((long) (paper.minutes() * (25 + 34 * random.nextDouble())));
					diary.write(at, () -> handIn(sheet, paper.truth(), pupil, random));
				}
			}
		});
		diary.write(day.plusDays(1).atTime(MARKING), () -> mark(exam, marked, teacher));
	}

	/** Those who are in a group of the course by then, each once. */
	static List<Pupil> pupils(DemoCourse course, List<DemoHistory.Class> classes) {
		Set<Long> seen = new HashSet<>();
		return classes.stream()
			.filter((lessons) -> lessons.group().course() == course)
			.flatMap((lessons) -> lessons.pupils().stream())
			.filter((pupil) -> seen.add(pupil.id()))
			.toList();
	}

	private void handIn(Paper paper, List<String> truth, Pupil pupil, Random random) {
		List<GivenAnswer> answers = new ArrayList<>();
		for (int i = 0; i < truth.size(); i++) {
			if (random.nextDouble() >= LEFT_OUT) {
				answers.add(answer(paper.questions().get(i), truth.get(i), pupil, random));
			}
		}
		this.results.write(paper, new Submission(pupil.id(), answers, FinishedHow.SUBMITTED, this.time.now()));
	}

	static GivenAnswer answer(PaperQuestion question, String truth, Pupil pupil, Random random) {
		if (!question.isTest()) {
			return new GivenAnswer(question.id(), null, words(question.sample(), pupil, random));
		}
		boolean knows = random.nextDouble() < 0.3 + 0.65 * pupil.talent();
		List<PaperOption> options = question.options()
			.stream()
			.filter((option) -> option.text().equals(truth) == knows)
			.toList();
		return new GivenAnswer(question.id(), options.get(random.nextInt(options.size())).id(), null);
	}

	/** As much of the sample as the student can think of. */
	private static String words(String sample, Pupil pupil, Random random) {
		List<String> words = List.of(sample.split(" "));
		double part = Math.min(1, 0.3 + 0.6 * pupil.talent() + 0.25 * random.nextDouble());
		return String.join(" ", words.subList(0, Math.max(2, (int) (words.size() * part))));
	}

	private void mark(long exam, boolean all, Caller teacher) {
		Paper paper = this.exams.paper(exam);
		int waiting = this.marking.progress(exam).stream().mapToInt((question) -> question.waiting()).sum();
		Optional<MarkableAnswer> answer = this.marking.first(exam, null);
		for (int i = 0; i < (all ? waiting : waiting / 2); i++) {
			MarkableAnswer one = answer.orElseThrow();
			String sample = paper.question(one.questionId()).orElseThrow().sample();
			boolean right = one.written().length() >= ENOUGH * sample.length();
			this.marking.mark(exam, one.id(), null, right, teacher);
			answer = this.marking.next(exam, one);
		}
	}

}
