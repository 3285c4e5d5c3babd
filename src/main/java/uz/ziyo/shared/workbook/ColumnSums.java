package uz.ziyo.shared.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.ss.util.CellReference;

import uz.ziyo.shared.workbook.SheetWriter.Formula;
import uz.ziyo.shared.workbook.SheetWriter.FullSheet;

/**
 * What the columns with money come to, as their rows go by.
 */
final class ColumnSums {

	private final Map<Integer, BigDecimal> sums = new HashMap<>();

	void add(int column, Object value) {
		BigDecimal money = (value instanceof Formula formula) ? formula.value()
				: (value instanceof BigDecimal amount) ? amount : null;
		if (money != null) {
			this.sums.merge(column, money, BigDecimal::add);
		}
	}

	/**
	 * The sum, as a formula that leaves out what a filter hides.
	 * @param full the sheets before
	 * @param rows of the last sheet, the heading too
	 */
	Object total(int column, List<FullSheet> full, int rows) {
		BigDecimal sum = this.sums.getOrDefault(column, BigDecimal.ZERO);
		return (rows > 1) ? new Formula(subtotal(column, full, rows), sum) : sum;
	}

	private static String subtotal(int column, List<FullSheet> full, int rows) {
		String letter = CellReference.convertNumToColString(column);
		String before = full.stream()
			.map((one) -> "SUBTOTAL(9," + SheetWriter.quoted(one.sheet()) + letter + "2:" + letter + one.rows() + ")+")
			.collect(Collectors.joining());
		return before + "SUBTOTAL(9," + letter + "2:" + letter + rows + ")";
	}

}
