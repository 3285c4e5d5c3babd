package uz.ziyo.shared;

/**
 * What is asked for stands against something that is there, whoever asks and however
 * often: 409. The text says what it is.
 */
public class Conflict extends RuntimeException {

	private final transient Refused.Problem problem;

	public Conflict(String code, Object... args) {
		super(code, null, false, false);
		this.problem = new Refused.Problem(null, code, args);
	}

	public Refused.Problem problem() {
		return this.problem;
	}

}
