package uz.ziyo.sittings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import uz.ziyo.exams.ExamView;
import uz.ziyo.exams.Paper;
import uz.ziyo.exams.PaperOption;
import uz.ziyo.exams.PaperQuestion;
import uz.ziyo.exams.QuestionType;

import static org.assertj.core.api.Assertions.assertThat;

class ShuffleTests {

	private static final int QUESTIONS = 40;

	private final Paper paper = paper();

	@Test
	void anAttemptKeepsItsOrder() {
		Shuffle once = new Shuffle(20261201);
		Shuffle again = new Shuffle(20261201);

		assertThat(once.questions(this.paper)).isEqualTo(again.questions(this.paper))
			.containsExactlyInAnyOrderElementsOf(this.paper.questions())
			.isNotEqualTo(this.paper.questions());
		assertThat(once.options(this.paper, this.paper.questions().get(7)))
			.isEqualTo(again.options(this.paper, this.paper.questions().get(7)));
	}

	/** Else one right answer would give the places of the others away. */
	@Test
	void theRightOptionStandsAnywhereForEachStudent() {
		Random seeds = new Random(1);
		for (int student = 0; student < 200; student++) {
			Shuffle shuffle = new Shuffle(seeds.nextLong());
			int[] places = new int[4];
			Set<List<PaperOption>> orders = new HashSet<>();
			for (PaperQuestion question : this.paper.questions()) {
				List<PaperOption> options = shuffle.options(this.paper, question);
				places[options.indexOf(question.options().get(0))]++;
				orders.add(options.stream().map((option) -> new PaperOption(0, option.text(), false, 0)).toList());
			}
			// Ten are to be expected; of eight thousand students one sees fewer than two.
			assertThat(IntStream.of(places).boxed()).as("student %s", student)
				.allMatch((place) -> place >= 1 && place <= 25);
			assertThat(orders).hasSizeGreaterThan(12);
		}
	}

	private static Paper paper() {
		ExamView exam = new ExamView(1, "Imtihon", "AB23CD", 1, "Ingliz tili", "", 30, true, true,
				LocalDate.of(2026, 12, 1), true, true, false, QUESTIONS, 0, null, 1, 1, "Karimov", Instant.EPOCH,
				Instant.EPOCH, null, 0);
		return new Paper(exam, LongStream.rangeClosed(1, QUESTIONS)
			.mapToObj((id) -> new PaperQuestion(id, QuestionType.TEST, "Savol " + id, (int) id, null, options(id)))
			.toList());
	}

	private static List<PaperOption> options(long question) {
		return IntStream.range(0, 4)
			.mapToObj((place) -> new PaperOption(question * 10 + place, "abcd".substring(place, place + 1), place == 0,
					place))
			.toList();
	}

}
