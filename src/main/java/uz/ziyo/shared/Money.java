package uz.ziyo.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Amounts in so'm that are paid, owed or spent: at least a tiyin, whole tiyin, and no
 * more than {@code NUMERIC(14,2)} keeps. How they are read and written, everywhere.
 */
public final class Money {

	public static final BigDecimal LEAST = new BigDecimal("0.01");

	public static final BigDecimal MOST = new BigDecimal("999999999999.99");

	public static final BigDecimal ZERO = new BigDecimal("0.00");

	public static final int DECIMALS = 2;

	private static final String SPACE = "\u00A0";

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");

	private Money() {
	}

	/**
	 * Reads what people type: {@code 600 000}, {@code 600000,50}.
	 * @return null where nothing is there
	 * @throws IllegalArgumentException where it is no number
	 */
	public static BigDecimal parse(String typed) {
		String number = SPACES.matcher(typed).replaceAll("").replace(',', '.').replace('−', '-');
		if (number.isEmpty()) {
			return null;
		}
		if (!NUMBER.matcher(number).matches()) {
			throw new IllegalArgumentException("Not an amount: " + typed);
		}
		return new BigDecimal(number);
	}

	/**
	 * The code of what is wrong with an amount, or null; one thing at a time. A third
	 * decimal counts even where it is a nought: who types 50.000 means fifty thousand.
	 */
	public static String problem(BigDecimal amount) {
		if (amount == null) {
			return "money.required";
		}
		if (amount.scale() > DECIMALS) {
			return "money.decimals";
		}
		if (amount.compareTo(LEAST) < 0) {
			return "money.little";
		}
		return (amount.compareTo(MOST) > 0) ? "money.much" : null;
	}

	/** Adds what is wrong with the amount at that field. */
	public static Refused.Problems check(Refused.Problems problems, String field, BigDecimal amount) {
		String problem = problem(amount);
		return problems.add(problem != null, field, problem);
	}

	/** With two decimals, as it is kept. */
	public static BigDecimal exact(BigDecimal amount) {
		return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
	}

	/** For programs: 600000.00 */
	public static String plain(BigDecimal amount) {
		return exact(amount).toPlainString();
	}

	/** For people: 600 000, or 1 250,50 where there is a fraction. */
	public static String grouped(BigDecimal amount) {
		String[] parts = plain(amount.abs()).split("\\.");
		StringBuilder text = new StringBuilder(parts[0]);
		for (int position = text.length() - 3; position > 0; position -= 3) {
			text.insert(position, SPACE);
		}
		if (!parts[1].equals("00")) {
			text.append(',').append(parts[1]);
		}
		return (exact(amount).signum() < 0) ? "−" + text : text.toString();
	}

	/** As a field of a form has it: 600000, or 1250,5; what is refused stays as it is. */
	public static String typed(BigDecimal amount) {
		BigDecimal shortest = (amount.scale() > DECIMALS) ? amount : amount.stripTrailingZeros();
		return ((shortest.scale() < 0) ? shortest.setScale(0) : shortest).toPlainString().replace('.', ',');
	}

}
