package uz.ziyo.results.reports.web;

import java.util.List;

import uz.ziyo.results.reports.ExamReport;
import uz.ziyo.results.reports.ReportRow;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.web.Filters;

/**
 * What the results of an exam are asked for; each may be missing.
 *
 * @param group the id of one, or {@value #NONE} for those without
 * @param state {@value #WAITING} for those that wait for a teacher
 */
record ReportSearch(String search, String group, String state) {

	static final String NONE = "none";

	static final String WAITING = "waiting";

	ReportSearch {
		search = Filters.text(search);
		group = NONE.equals(group) ? NONE : Filters.id(group);
		state = WAITING.equals(state) ? WAITING : null;
	}

	public boolean isAny() {
		return Filters.count(this.search, this.group, this.state) > 0;
	}

	/** The places stay those among all. */
	List<ReportRow> of(ExamReport report) {
		String typed = (this.search == null) ? "" : SearchText.of(this.search);
		return report.rows()
			.stream()
			.filter((row) -> SearchText.of(row.studentName()).contains(typed))
			.filter((row) -> this.group == null
					|| this.group.equals((row.groupId() == null) ? NONE : row.groupId().toString()))
			.filter((row) -> this.state == null || row.unchecked() > 0)
			.toList();
	}

	/** For the log of exports. */
	String groupName(ExamReport report) {
		return report.rows()
			.stream()
			.filter((row) -> row.groupId() != null && row.groupId().toString().equals(this.group))
			.map(ReportRow::groupName)
			.findFirst()
			.orElse(null);
	}

}
