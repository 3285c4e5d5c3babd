package uz.ziyo.results;

/** How a sitting came to its end. */
public enum FinishedHow {

	/** By the student. */
	SUBMITTED,
	/** By the clock: what had been saved counts. */
	TIME,
	/** By a teacher who stopped the exam. */
	STOPPED,
	/** Because the student's account was archived. */
	DISABLED,
	/** There was none: somebody wrote the figures down. */
	BY_HAND

}
