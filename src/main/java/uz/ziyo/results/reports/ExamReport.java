package uz.ziyo.results.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import uz.ziyo.results.rows.Percent;

/**
 * The results of an exam: who comes where, alone and in his group.
 *
 * @param rows the best first; those without a score last
 */
public record ExamReport(List<ReportRow> rows) {

	private static final int STEPS = 10;

	static ExamReport of(List<ReportRow> results) {
		List<ReportRow> rows = new ArrayList<>(results.stream()
			.sorted(Comparator.comparing(ReportRow::score, Comparator.nullsLast(Comparator.reverseOrder()))
				.thenComparing(ReportRow::studentName)
				.thenComparing(ReportRow::id))
			.toList());
		Map<Long, List<ReportRow>> before = new LinkedHashMap<>();
		int rank = 0;
		for (int i = 0; i < rows.size() && rows.get(i).hasScore(); i++) {
			ReportRow row = rows.get(i);
			boolean tie = i > 0 && rows.get(i - 1).score().equals(row.score());
			rank = tie ? rank : i + 1;
			List<ReportRow> ofGroup = before.computeIfAbsent(row.groupId(), (group) -> new ArrayList<>());
			ReportRow above = ofGroup.isEmpty() ? null : ofGroup.get(ofGroup.size() - 1);
			boolean tieInGroup = above != null && above.score().equals(row.score());
			ReportRow ranked = row.ranked(rank, tieInGroup ? above.rankInGroup() : ofGroup.size() + 1);
			ofGroup.add(ranked);
			rows.set(i, ranked);
		}
		return new ExamReport(List.copyOf(rows));
	}

	/** By the group's name; those without one come last. */
	public List<Section> sections() {
		return sections(this.rows);
	}

	/** As {@link #sections()}, of some of its rows. */
	public static List<Section> sections(List<ReportRow> rows) {
		Map<Long, List<ReportRow>> groups = new LinkedHashMap<>();
		rows.forEach((row) -> groups.computeIfAbsent(row.groupId(), (group) -> new ArrayList<>()).add(row));
		return groups.values()
			.stream()
			.map((of) -> new Section(of.get(0).groupId(), of.get(0).groupName(), List.copyOf(of)))
			.sorted(Comparator.comparing(Section::groupName, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	/** Of those who have a score; null where nobody has. */
	public BigDecimal average() {
		return average(this.rows);
	}

	private static BigDecimal average(List<ReportRow> rows) {
		List<BigDecimal> scores = rows.stream().map(ReportRow::score).filter(Objects::nonNull).toList();
		return scores.isEmpty() ? null : Percent.average(scores);
	}

	/** How many have no score yet. */
	public long scoreless() {
		return this.rows.stream().filter((row) -> !row.hasScore()).count();
	}

	public BigDecimal best() {
		return this.rows.isEmpty() ? null : this.rows.get(0).score();
	}

	/** Answers that wait for a teacher. */
	public int unchecked() {
		return this.rows.stream().mapToInt(ReportRow::unchecked).sum();
	}

	/**
	 * How many of those who have a score have come how far, in ten equal steps up to the
	 * full one.
	 */
	public List<Step> distribution() {
		int[] counts = new int[STEPS];
		this.rows.stream()
			.filter(ReportRow::hasScore)
			.forEach((row) -> counts[Math.min(STEPS - 1, row.score().intValue() / STEPS)]++);
		return IntStream.range(0, STEPS)
			.mapToObj((step) -> new Step(step * STEPS, (step == STEPS - 1) ? 100 : step * STEPS + STEPS - 1,
					counts[step]))
			.toList();
	}

	/**
	 * @param groupId null for those without a group
	 */
	public record Section(Long groupId, String groupName, List<ReportRow> rows) {

		public BigDecimal average() {
			return ExamReport.average(this.rows);
		}

	}

	/**
	 * @param from percent
	 * @param to the last whole percent that belongs to it
	 */
	public record Step(int from, int to, int count) {

	}

}
