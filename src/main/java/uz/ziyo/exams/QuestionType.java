package uz.ziyo.exams;

import uz.ziyo.shared.Coded;

/** {@code hpa-backend.md} §2.2. */
public enum QuestionType implements Coded {

	/** One of several options; checked at once. */
	TEST("test"),
	/** In the student's own words; a teacher marks it. */
	WRITTEN("written");

	private final String code;

	QuestionType(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
