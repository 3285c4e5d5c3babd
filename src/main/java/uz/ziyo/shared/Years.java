package uz.ziyo.shared;

/**
 * The years that people mean: what is before or after them was mistyped.
 */
public final class Years {

	public static final int FIRST = 2000;

	public static final int LAST = 2100;

	private Years() {
	}

	public static boolean isSensible(int year) {
		return year >= FIRST && year <= LAST;
	}

}
