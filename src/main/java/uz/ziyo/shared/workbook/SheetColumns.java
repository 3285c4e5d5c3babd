package uz.ziyo.shared.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the columns are in an uploaded workbook. Made by {@link SheetHeadings}.
 */
public final class SheetColumns<C extends Enum<C> & SheetColumn> {

	private final Class<C> columns;

	private final Map<C, Integer> places;

	SheetColumns(Class<C> columns, Map<C, Integer> places) {
		this.columns = columns;
		this.places = places;
	}

	/** The column of what a refusal speaks of. */
	public C ofField(String field) {
		return Arrays.stream(this.columns.getEnumConstants())
			.filter((column) -> column.field().equals(field))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(field));
	}

	/** What a row has in that column; empty where it has nothing. */
	public String cell(List<String> cells, C column) {
		Integer place = this.places.get(column);
		return (place == null) ? "" : cells.get(place);
	}

	/** What is wrong with a row's cell. */
	public SheetProblem problem(int row, List<String> cells, C column, String code, Object... args) {
		Integer place = this.places.get(column);
		String letter = (place == null) ? null : String.valueOf((char) ('A' + place));
		return new SheetProblem(row, letter, column.heading(), cell(cells, column), code, args);
	}

}
