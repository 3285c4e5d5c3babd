package uz.ziyo.shared.list;

import java.util.List;

/**
 * One number that a room tells about its rows, asked for by {@link Figures} together with
 * those of other rooms: each knows its own tables, and it is one statement all the same.
 */
public final class Figure {

	private final String query;

	private final List<Object> args;

	private Figure(String query, List<Object> args) {
		this.query = query;
		this.args = args;
	}

	/**
	 * @param query selects one number
	 * @param args for its {@code ?}
	 */
	public static Figure of(String query, Object... args) {
		return new Figure(query, List.of(args));
	}

	String query() {
		return this.query;
	}

	List<Object> args() {
		return this.args;
	}

}
