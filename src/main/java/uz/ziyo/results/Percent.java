package uz.ziyo.results;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** {@code hpa-backend.md}, "Scoring Logikasi". */
final class Percent {

	private static final int DECIMALS = 2;

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	private Percent() {
	}

	/** Right answers of all, as 0.00 to 100.00; of no questions, 0.00. */
	static BigDecimal of(int correct, int total) {
		return (total == 0) ? BigDecimal.ZERO.setScale(DECIMALS) : ALL.multiply(BigDecimal.valueOf(correct))
			.divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP);
	}

}
