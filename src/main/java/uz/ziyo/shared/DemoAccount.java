package uz.ziyo.shared;

/**
 * One sign-in of the demonstration centre, told to every visitor while the demonstration
 * is on.
 */
public record DemoAccount(Role role, String username, String password) {

	/** The message that names the role. */
	public String roleKey() {
		return "role." + this.role.code();
	}

}
