package uz.ziyo.shared;

import java.sql.SQLException;
import java.util.Set;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/**
 * Tells what two people did at once from what we have done wrong: the first can be tried
 * again, the second is an error of ours.
 */
public final class Conflicts {

	/** A unique key, a row that is gone or still needed; H2 has numbers of its own. */
	private static final Set<String> STATES = Set.of("23505", "23503", "23506");

	private Conflicts() {
	}

	public static boolean isConflict(DataAccessException exception) {
		return exception instanceof ConcurrencyFailureException
				|| exception.getMostSpecificCause() instanceof SQLException cause
						&& STATES.contains(String.valueOf(cause.getSQLState()));
	}

}
