package uz.ziyo.exams;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;

/**
 * Writes papers, piece by piece: what is not finished may stay so until the exam is
 * published. Whoever changes one holds the exam's row until he is done. Each verb is
 * refused at {@code questions} where the exam is published or has been sat, and finds
 * nothing where the question or option belongs to another exam.
 */
@Service
public class Papers {

	private static final int NEW_OPTIONS = 4;

	private final ExamRepository exams;

	private final PaperStore papers;

	private final CentreTime time;

	Papers(ExamRepository exams, PaperStore papers, CentreTime time) {
		this.exams = exams;
		this.papers = papers;
		this.time = time;
	}

	/** An empty question at the end: of a test with four empty options. */
	@Transactional
	public PaperQuestion add(long examId, QuestionType type) {
		List<PaperOption> options = (type == QuestionType.WRITTEN) ? List.of()
				: IntStream.rangeClosed(1, NEW_OPTIONS).mapToObj((i) -> new PaperOption(0, "", false, i)).toList();
		return edit(examId, 1, () -> insert(examId, new PaperQuestion(0, type, "", 0, null, options)));
	}

	private PaperQuestion insert(long examId, PaperQuestion question) {
		int position = place(question.position(), this.papers.lastPosition(examId));
		return this.papers.insert(examId, List.of(question.at(position))).get(0);
	}

	/** Where it was, if that is not behind the end. */
	private static int place(int was, int last) {
		return (was > 0 && was <= last) ? was : last + 1;
	}

	/**
	 * Adds finished questions at the end, all or none.
	 * @throws Refused at {@code questions}, where one is not as it must be or there would
	 * be too many
	 */
	@Transactional
	public void addAll(long examId, List<PaperQuestion> questions) {
		edit(examId, questions.size(), () -> {
			PaperRules.check(questions);
			int last = this.papers.lastPosition(examId);
			return this.papers.insert(examId,
					IntStream.range(0, questions.size()).mapToObj((i) -> questions.get(i).at(last + i + 1)).toList());
		});
	}

	/**
	 * Puts a question back where it was, finished or not.
	 * @throws Refused where its texts are too long or its options too many
	 */
	@Transactional
	public PaperQuestion putBack(long examId, PaperQuestion removed) {
		requireShort(removed);
		return edit(examId, 1, () -> insert(examId, removed));
	}

	private static void requireShort(PaperQuestion question) {
		Refused.Problems problems = Refused.collect();
		new PaperText(null, question.text()).requireAtMost(PaperRules.MAX_TEXT, problems);
		new PaperText(null, question.sample()).requireAtMost(PaperRules.MAX_SAMPLE, problems);
		question.options()
			.forEach((option) -> new PaperText(null, option.text()).requireAtMost(PaperRules.MAX_OPTION, problems));
		problems
			.add(question.options().size() > PaperRules.MOST_OPTIONS, "options", "exams.options.many",
					PaperRules.MOST_OPTIONS)
			.throwIfAny();
	}

	/** The same question once more, right behind it. */
	@Transactional
	public PaperQuestion duplicate(long examId, long questionId) {
		return edit(examId, 1, () -> {
			PaperQuestion copy = insert(examId, find(examId, questionId));
			moveBehind(examId, copy.id(), questionId);
			return copy;
		});
	}

	/**
	 * @return what it was, so that it can be put back
	 */
	@Transactional
	public PaperQuestion remove(long examId, long questionId) {
		return edit(examId, -1, () -> {
			PaperQuestion question = find(examId, questionId);
			this.papers.delete(question);
			return question;
		});
	}

	/**
	 * @param before the question that it is to come after; 0 to make it the first
	 */
	@Transactional
	public void move(long examId, long questionId, long before) {
		edit(examId, 0, () -> {
			find(examId, questionId);
			moveBehind(examId, questionId, before);
			return null;
		});
	}

	/** Where the other one is gone, it comes last. */
	private void moveBehind(long examId, long questionId, long before) {
		List<Long> order = new ArrayList<>(this.papers.order(examId));
		order.remove(questionId);
		int place = (before == 0) ? 0 : order.indexOf(before) + 1;
		order.add((before != 0 && place == 0) ? order.size() : place, questionId);
		this.papers.arrange(order);
	}

	/**
	 * @throws Overwritten where somebody else was faster
	 * @throws Refused at {@code value}, where it is too long
	 */
	@Transactional
	public void write(long examId, long questionId, PaperText text) {
		text.requireAtMost(PaperRules.MAX_TEXT);
		edit(examId, 0,
				() -> text.changes(find(examId, questionId).text()) && this.papers.write(questionId, text.becomes()));
	}

	/** What a good answer to a written question would be; as {@link #write}. */
	@Transactional
	public void writeSample(long examId, long questionId, PaperText sample) {
		sample.requireAtMost(PaperRules.MAX_SAMPLE);
		edit(examId, 0, () -> sample.changes(find(examId, questionId).sample())
				&& this.papers.writeSample(questionId, sample.becomes()));
	}

	/** As {@link #write}. */
	@Transactional
	public void writeOption(long examId, long questionId, long optionId, PaperText text) {
		text.requireAtMost(PaperRules.MAX_OPTION);
		edit(examId, 0, () -> text.changes(option(find(examId, questionId), optionId).text())
				&& this.papers.writeOption(optionId, text.becomes()));
	}

	/**
	 * Makes an option the right one, and the only one.
	 * @param was the one that was right, 0 for none; null where nobody looked
	 * @throws Overwritten where it is another by now; says its text
	 */
	@Transactional
	public void markRight(long examId, long questionId, Long was, long optionId) {
		edit(examId, 0, () -> {
			PaperQuestion question = find(examId, questionId);
			option(question, optionId);
			List<PaperOption> right = question.options().stream().filter(PaperOption::correct).toList();
			boolean asItWas = was == null
					|| (right.isEmpty() ? was == 0 : right.stream().anyMatch((option) -> option.id() == was));
			boolean already = right.size() == 1 && right.get(0).id() == optionId;
			if (!asItWas && !already) {
				throw new Overwritten(right.isEmpty() ? "" : right.get(0).text());
			}
			return !already && this.papers.markRight(questionId, optionId);
		});
	}

	/**
	 * @throws Refused at {@code options}, where there are enough, or the question is a
	 * written one
	 */
	@Transactional
	public PaperOption addOption(long examId, long questionId) {
		return putBack(examId, questionId, new PaperOption(0, "", false, 0));
	}

	/**
	 * Puts an option back where it was.
	 * @throws Refused as {@link #addOption}
	 */
	@Transactional
	public PaperOption putBack(long examId, long questionId, PaperOption removed) {
		new PaperText(null, removed.text()).requireAtMost(PaperRules.MAX_OPTION);
		return edit(examId, 0, () -> {
			PaperQuestion question = find(examId, questionId);
			Refused.collect()
				.add(question.options().size() >= PaperRules.MOST_OPTIONS, "options", "exams.options.many",
						PaperRules.MOST_OPTIONS)
				.add(!question.isTest(), "options", "exams.options.written")
				.throwIfAny();
			int last = question.options().stream().mapToInt(PaperOption::position).max().orElse(0);
			boolean right = removed.correct() && question.options().stream().noneMatch(PaperOption::correct);
			return this.papers.insertOption(questionId,
					new PaperOption(0, removed.text(), right, place(removed.position(), last)));
		});
	}

	/**
	 * @return what it was, so that it can be put back
	 */
	@Transactional
	public PaperOption removeOption(long examId, long questionId, long optionId) {
		return edit(examId, 0, () -> {
			PaperOption option = option(find(examId, questionId), optionId);
			this.papers.deleteOption(optionId);
			return option;
		});
	}

	/**
	 * @param more so many questions more than before
	 * @return what the work returns; where that is false, nothing has changed
	 */
	private <T> T edit(long examId, int more, Supplier<T> work) {
		Exam exam = this.exams.findByIdAndArchivedAtIsNull(examId).orElseThrow(NotFound::new);
		exam.requireDraft();
		int questions = exam.questions() + more;
		Refused.collect()
			.add(more > 0 && questions > PaperRules.MOST_QUESTIONS, "questions", "exams.questions.many",
					PaperRules.MOST_QUESTIONS)
			.throwIfAny();
		T done = work.get();
		if (!Objects.equals(done, false)) {
			exam.rewrite(questions, this.time.now());
			this.exams.saveAndFlush(exam);
		}
		return done;
	}

	private PaperQuestion find(long examId, long questionId) {
		return this.papers.find(examId, questionId).orElseThrow(NotFound::new);
	}

	private static PaperOption option(PaperQuestion question, long optionId) {
		return question.option(optionId).orElseThrow(NotFound::new);
	}

}
