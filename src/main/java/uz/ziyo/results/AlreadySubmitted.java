package uz.ziyo.results;

/** The student has a result of this exam already. */
public class AlreadySubmitted extends RuntimeException {

	public AlreadySubmitted() {
		super("Already submitted", null, false, false);
	}

}
