package uz.ziyo.people;

import java.io.Serializable;

/**
 * What a new person's slip says. The password is told this once; until the slip is shown
 * it waits in the session of who made it, and so in the database, as it is written here.
 */
public record NewSignIn(long id, String username, String password) implements Serializable {

	NewSignIn of(long id) {
		return new NewSignIn(id, this.username, this.password);
	}

}
