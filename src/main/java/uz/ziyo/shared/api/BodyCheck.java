package uz.ziyo.shared.api;

import uz.ziyo.shared.Refused;

/**
 * What stands against a body beyond the form of its fields. It is asked for where a field
 * is wrong, so that one answer tells everything; a body that is right is checked by the
 * service that takes it. Only reads.
 *
 * @param <T> the body's record
 */
public interface BodyCheck<T extends Record> {

	Class<T> type();

	/**
	 * @param body as it was sent; null where a field is missing or can't be read. What is
	 * found at such a field is not told
	 * @param id that the path names; 0 where something is to be made
	 */
	Refused.Problems problems(T body, long id);

}
