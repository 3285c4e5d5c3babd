package uz.ziyo.exams.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import uz.ziyo.exams.ExamFilter;
import uz.ziyo.exams.ExamStatus;
import uz.ziyo.shared.web.Filters;

/**
 * What the list of exams is asked for; each part may be missing.
 *
 * @param status one of {@link ExamStatus}, or {@value #ARCHIVED}
 */
record ExamSearch(String search, String subject, String status, String from, String to, Integer page) {

	static final String ARCHIVED = "archived";

	ExamSearch {
		search = Filters.text(search);
		subject = Filters.id(subject);
		from = Filters.text(from);
		to = Filters.text(to);
		page = (page == null) ? 1 : Math.max(1, page);
	}

	public boolean isArchived() {
		return ARCHIVED.equals(this.status);
	}

	ExamStatus examStatus() {
		return Arrays.stream(ExamStatus.values())
			.filter((one) -> one.code().equals(this.status))
			.findFirst()
			.orElse(null);
	}

	public boolean isAny() {
		return this.search != null || filters() > 0 || examStatus() != null;
	}

	public long filters() {
		return Filters.count(this.subject, this.from, this.to);
	}

	/** Messages about what can't be filtered by. */
	public List<String> problems() {
		return Stream.of(this.from, this.to).anyMatch((date) -> Filters.isWrong(date, Filters::date))
				? List.of("filter.date-wrong") : List.of();
	}

	ExamFilter toFilter() {
		LocalDate first = Filters.date(this.from);
		return new ExamFilter(Filters.number(this.subject), null, null, examStatus(), first, Filters.date(this.to),
				this.search, "-date,-id");
	}

}
