package uz.ziyo.shared.api;

import java.util.Set;

/**
 * The body of a {@code PUT} or {@code PATCH}: what was sent, laid over what is there.
 * Fields that were not sent stay as they are.
 */
public final class Patch<T> {

	private final BodyShape<T> shape;

	private final Object[] values;

	private final Set<String> sent;

	Patch(BodyShape<T> shape, Object[] values, Set<String> sent) {
		this.shape = shape;
		this.values = values;
		this.sent = sent;
	}

	/** What was sent; null where nothing was. */
	public T sent() {
		return this.shape.create(this.values);
	}

	/**
	 * @param field snake_case, as in the documents
	 */
	public boolean has(String field) {
		return this.sent.contains(field);
	}

	/** The thing as it is to become. */
	public T over(T current) {
		return this.shape.merge(this.values, this.sent, current);
	}

}
