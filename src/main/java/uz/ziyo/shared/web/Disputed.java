package uz.ziyo.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What two people who changed the same thing want it to be, field by field, as a page
 * shows it to the one who came second: only what both have changed.
 */
public final class Disputed {

	private final List<Difference> differences = new ArrayList<>();

	private final List<String> fields;

	/**
	 * @param mine has gone on from theirs
	 */
	public Disputed(EditedForm mine) {
		this.fields = mine.getConflicts();
	}

	/**
	 * @param label a message key
	 */
	public Disputed add(String field, String label, String mine, String theirs) {
		if (this.fields.contains(field)) {
			this.differences.add(new Difference(label, Objects.requireNonNullElse(mine, "").strip(), theirs));
		}
		return this;
	}

	public List<Difference> differences() {
		return this.differences;
	}

	/**
	 * @param label a message key
	 */
	public record Difference(String label, String mine, String theirs) {

	}

}
