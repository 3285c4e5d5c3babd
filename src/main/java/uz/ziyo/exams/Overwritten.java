package uz.ziyo.exams;

import uz.ziyo.shared.Stale;

/**
 * Somebody else has changed just this meanwhile; it says what it is now.
 */
public class Overwritten extends Stale {

	private final String now;

	Overwritten(String now) {
		this.now = now;
	}

	public String now() {
		return this.now;
	}

}
