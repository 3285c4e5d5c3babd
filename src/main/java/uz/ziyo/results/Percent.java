package uz.ziyo.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** {@code hpa-backend.md}, "Scoring Logikasi". */
final class Percent {

	static final int DECIMALS = 2;

	static final BigDecimal ALL = BigDecimal.valueOf(100);

	private Percent() {
	}

	/** Right answers of all, as 0.00 to 100.00; of no questions, 0.00. */
	static BigDecimal of(int correct, int total) {
		return (total == 0) ? BigDecimal.ZERO.setScale(DECIMALS) : ALL.multiply(BigDecimal.valueOf(correct))
			.divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP);
	}

	/** Of none, 0.00. */
	static BigDecimal average(List<BigDecimal> scores) {
		return scores.isEmpty() ? BigDecimal.ZERO.setScale(DECIMALS)
				: scores.stream()
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP);
	}

}
