package uz.ziyo.access.web;

/**
 * A new password, and the old one as a proof of who asks. Never shown again.
 */
class PasswordForm {

	private String current = "";

	private String password = "";

	private String repeated = "";

	boolean isRepeatedRight() {
		return this.password.equals(this.repeated);
	}

	public String getCurrent() {
		return this.current;
	}

	public void setCurrent(String current) {
		this.current = current;
	}

	public String getPassword() {
		return this.password;
	}

	public void setPassword(String password) {
		this.password = password;
	}

	public String getRepeated() {
		return this.repeated;
	}

	public void setRepeated(String repeated) {
		this.repeated = repeated;
	}

}
