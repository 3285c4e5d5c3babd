package uz.ziyo.shared.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list that has not been read yet. The reader decides whether to take a page of it or
 * to let all of it pass by, row by row.
 */
public interface Listing<T> {

	/**
	 * @param number counted from 1
	 * @param size at most {@value Page#MAX_SIZE}
	 */
	Page<T> page(int number, int size);

	/** The last page, where the one that was asked for is empty by now. */
	default Page<T> nearestPage(int number, int size) {
		Page<T> page = page(number, size);
		return (page.rows().isEmpty() && number > 1) ? page(page.pages(), size) : page;
	}

	/**
	 * Passes each row on as it comes from the database; memory does not grow with the
	 * list.
	 */
	void forEach(Consumer<T> reader);

	/**
	 * As {@link #forEach}, of what is long, for a reader whom nobody waits for: where too
	 * many are reading already, he waits until one has done.
	 */
	default void forEachPatiently(Consumer<T> reader) {
		forEach(reader);
	}

	default List<T> all() {
		List<T> rows = new ArrayList<>();
		forEach(rows::add);
		return rows;
	}

	/** The same list with each row turned into something else as it passes. */
	default <R> Listing<R> map(Function<? super T, ? extends R> mapper) {
		Listing<T> origin = this;
		return new Listing<>() {

			@Override
			public Page<R> page(int number, int size) {
				return origin.page(number, size).map(mapper);
			}

			@Override
			public void forEach(Consumer<R> reader) {
				origin.forEach(row -> reader.accept(mapper.apply(row)));
			}

			@Override
			public void forEachPatiently(Consumer<R> reader) {
				origin.forEachPatiently(row -> reader.accept(mapper.apply(row)));
			}

		};
	}

	static <T> Listing<T> of(List<T> rows) {
		return new Listing<>() {

			@Override
			public Page<T> page(int number, int size) {
				int from = (int) Math.min((number - 1L) * size, rows.size());
				int to = Math.min(from + size, rows.size());
				return new Page<>(rows.subList(from, to), number, size, rows.size());
			}

			@Override
			public void forEach(Consumer<T> reader) {
				rows.forEach(reader);
			}

		};
	}

}
