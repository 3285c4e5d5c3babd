package uz.ziyo.results.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** {@code hpa-backend.md}, "Scoring Logikasi". */
public final class Percent {

	public static final int DECIMALS = 2;

	public static final BigDecimal ALL = BigDecimal.valueOf(100);

	private Percent() {
	}

	/** Right answers of all, as 0.00 to 100.00; of no questions, 0.00. */
	public static BigDecimal of(int correct, int total) {
		return (total == 0) ? BigDecimal.ZERO.setScale(DECIMALS) : ALL.multiply(BigDecimal.valueOf(correct))
			.divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP);
	}

	/** Of none, 0.00. */
	public static BigDecimal average(List<BigDecimal> scores) {
		return scores.isEmpty() ? BigDecimal.ZERO.setScale(DECIMALS)
				: scores.stream()
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP);
	}

}
