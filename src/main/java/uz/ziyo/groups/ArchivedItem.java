package uz.ziyo.groups;

import java.time.Instant;

/**
 * A group, a course or a subject that has been archived.
 *
 * @param detail what it belonged to; null where there is nothing
 */
public record ArchivedItem(Kind kind, long id, String name, String detail, Instant archivedAt) {

	/** What it is. */
	public enum Kind {

		GROUP, COURSE, SUBJECT;

		/** As addresses and messages have it. */
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
