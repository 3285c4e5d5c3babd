package uz.ziyo.shared.list;

import java.util.List;

/**
 * @param number counted from 1
 * @param total rows in all
 */
public record Page<T>(List<T> rows, int number, int size, long total) {

	public static final int MAX_SIZE = 100;

	public static final int DEFAULT_SIZE = 20;

	public int pages() {
		return (int) Math.max(1, (this.total + this.size - 1) / this.size);
	}

	public boolean hasNext() {
		return this.number < pages();
	}

	public boolean hasPrevious() {
		return this.number > 1;
	}

	/** The row number that the page begins with, counted from 1; 0 in an empty list. */
	public long first() {
		return (this.total == 0) ? 0 : (long) (this.number - 1) * this.size + 1;
	}

	public long last() {
		return (long) (this.number - 1) * this.size + this.rows.size();
	}

}
