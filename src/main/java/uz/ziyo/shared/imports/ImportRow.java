package uz.ziyo.shared.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.workbook.SheetColumn;
import uz.ziyo.shared.workbook.SheetColumns;
import uz.ziyo.shared.workbook.SheetProblem;

/**
 * A row of an uploaded workbook, with all that is wrong with it.
 */
public final class ImportRow<C extends Enum<C> & SheetColumn> {

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

	private final int number;

	private final List<String> cells;

	private final SheetColumns<C> columns;

	private final List<SheetProblem> problems = new ArrayList<>();

	private final Set<C> wrong = new HashSet<>();

	ImportRow(int number, List<String> cells, SheetColumns<C> columns) {
		this.number = number;
		this.cells = List.copyOf(cells);
		this.columns = columns;
	}

	/** As the sheet counts. */
	public int number() {
		return this.number;
	}

	/** What stands in that column; empty where nothing does. */
	public String cell(C column) {
		return this.columns.cell(this.cells, column);
	}

	public boolean isWrong() {
		return !this.problems.isEmpty();
	}

	public boolean isWrong(C column) {
		return this.wrong.contains(column);
	}

	List<SheetProblem> problems() {
		return this.problems;
	}

	public void problem(C column, String code, Object... args) {
		this.problems.add(this.columns.problem(this.number, this.cells, column, code, args));
		this.wrong.add(column);
	}

	/**
	 * What the domain says against it. Of a column that could not even be read enough has
	 * been said.
	 */
	public void refuse(List<Refused.Problem> refusals) {
		Set<C> unread = Set.copyOf(this.wrong);
		for (Refused.Problem refusal : refusals) {
			C column = this.columns.ofField(refusal.field());
			if (!unread.contains(column)) {
				problem(column, refusal.code(), refusal.args());
			}
		}
	}

	/** Null where there is none, or one that can't be read; then that is a problem. */
	public LocalDate date(C column) {
		String text = cell(column);
		LocalDate date = text.isEmpty() ? null : date(text);
		if (date == null) {
			problem(column, text.isEmpty() ? "import.date-missing" : "import.date-wrong");
		}
		return date;
	}

	private static LocalDate date(String text) {
		try {
			Matcher dayFirst = DAY_FIRST.matcher(text);
			// A cell may hold a time beside the date.
			return dayFirst.matches()
					? LocalDate.of(number(dayFirst.group(3)), number(dayFirst.group(2)), number(dayFirst.group(1)))
					: LocalDate.parse(text.toUpperCase(Locale.ROOT).split("T", 2)[0]);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	/** Null where there is none, or one that can't be read; the latter is a problem. */
	public BigDecimal amount(C column) {
		try {
			return Money.parse(cell(column));
		}
		catch (IllegalArgumentException ex) {
			problem(column, "import.amount-wrong");
			return null;
		}
	}

	/**
	 * The only one that is called so, or null; that there is none or several is a
	 * problem.
	 * @param unknown what is said where there is none
	 * @param several and where there are more
	 */
	public <T> T only(C column, List<T> named, String unknown, String several) {
		if (named.size() != 1) {
			problem(column, named.isEmpty() ? unknown : several);
			return null;
		}
		return named.get(0);
	}

}
