package uz.ziyo.shared.workbook;

/**
 * A background for a cell that says something by its colour too.
 */
public enum Shade {

	GOOD(0xD3, 0xF0, 0xDA), WARN(0xFD, 0xEF, 0xC3), BAD(0xFA, 0xD7, 0xD7), MUTED(0xEE, 0xEF, 0xF2);

	private final int red;

	private final int green;

	private final int blue;

	Shade(int red, int green, int blue) {
		this.red = red;
		this.green = green;
		this.blue = blue;
	}

	int red() {
		return this.red;
	}

	int green() {
		return this.green;
	}

	int blue() {
		return this.blue;
	}

}
