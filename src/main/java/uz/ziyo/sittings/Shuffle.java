package uz.ziyo.sittings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

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

	/**
	 * Seeds that lie side by side give orders that have nothing to do with each other:
	 * with a plainer source, whoever finds one right answer knows where the others are.
	 */
	private static <T> List<T> shuffled(List<T> all, long seed) {
		List<T> shuffled = new ArrayList<>(all);
		SplittableRandom random = new SplittableRandom(seed);
		for (int last = shuffled.size() - 1; last > 0; last--) {
			Collections.swap(shuffled, last, random.nextInt(last + 1));
		}
		return shuffled;
	}

}
