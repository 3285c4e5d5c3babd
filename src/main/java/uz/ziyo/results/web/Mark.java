package uz.ziyo.results.web;

/** A mark as forms and keys name it. */
enum Mark {

	RIGHT(true), WRONG(false), NONE(null);

	private final Boolean value;

	Mark(Boolean value) {
		this.value = value;
	}

	static Mark of(Boolean value) {
		return (value == null) ? NONE : value ? RIGHT : WRONG;
	}

	/** Null for none. */
	Boolean value() {
		return this.value;
	}

	/** The end of a message {@code results.mark.…}. */
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
