package uz.ziyo.shared;

import java.util.function.Supplier;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Someone else changed the thing after the form was opened: 409, and the page shows both
 * versions.
 */
public class Stale extends RuntimeException {

	public Stale() {
		super("Changed by someone else meanwhile", null, false, false);
	}

	/** For two who save in the very same moment: only the database sees that. */
	public static <T> T ifMeanwhile(Supplier<T> save) {
		try {
			return save.get();
		}
		catch (OptimisticLockingFailureException ex) {
			throw new Stale();
		}
	}

}
