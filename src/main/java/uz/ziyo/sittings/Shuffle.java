package uz.ziyo.sittings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;

/**
 * The paper in the order of one attempt: by its seed, so that it is the same each time,
 * on every device and every copy of the application.
 */
final class Shuffle {

	private final long seed;

	Shuffle(long seed) {
		this.seed = seed;
	}

	List<PaperQuestion> questions(Paper paper) {
		return paper.exam().shuffleQuestions() ? shuffled(paper.questions(), this.seed) : paper.questions();
	}

	List<PaperOption> options(Paper paper, PaperQuestion question) {
		return paper.exam().shuffleOptions() ? shuffled(question.options(), this.seed ^ question.id())
				: question.options();
	}

	private static <T> List<T> shuffled(List<T> all, long seed) {
		List<T> shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, new Random(seed));
		return shuffled;
	}

}
