package uz.ziyo.shared;

import java.util.List;

/**
 * A list was to be taken home by a filter that can't be read. Nothing else is sent
 * instead: the list's own page says what is wrong.
 */
public final class UnreadableFilter extends RuntimeException {

	/**
	 * @param problems the messages about what can't be filtered by
	 */
	public static void throwIfAny(List<String> problems) {
		if (!problems.isEmpty()) {
			throw new UnreadableFilter();
		}
	}

}
