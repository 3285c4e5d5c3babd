package uz.ziyo.shared.list;

import java.util.List;
import java.util.function.Function;

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

	/** The same page with each row turned into something else. */
	public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
		return new Page<>(this.rows.stream().<R>map(mapper).toList(), this.number, this.size, this.total);
	}

	/** The row number that the page begins with, counted from 1; 0 in an empty list. */
	public long first() {
		return (this.total == 0) ? 0 : (long) (this.number - 1) * this.size + 1;
	}

	public long last() {
		return (long) (this.number - 1) * this.size + this.rows.size();
	}

}
