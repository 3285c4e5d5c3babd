package uz.ziyo.people;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.list.Rows;

/**
 * What accounts are known by at the door: their names, passwords and standing.
 */
@Service
public class Credentials {

	private final AccountRepository accounts;

	private final JdbcClient jdbc;

	private final PasswordEncoder encoder;

	private final CentreTime time;

	Credentials(AccountRepository accounts, JdbcClient jdbc, PasswordEncoder encoder, CentreTime time) {
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.encoder = encoder;
		this.time = time;
	}

	/** By username or phone, in any case and any of the ways a phone is written. */
	public Optional<SignInAccount> findForSignIn(String name) {
		String phone = Phones.isPhone(name.strip()) ? Phones.key(name) : "";
		return this.jdbc
			.sql("""
					select id, username, password_hash, role, first_name, last_name, phone, password_changed_at from account
					where username_key = ? or phone_key = ? order by case when username_key = ? then 0 else 1 end limit 1""")
			.param(Account.usernameKey(name.strip()))
			.param(phone)
			.param(Account.usernameKey(name.strip()))
			.query((row, number) -> new SignInAccount(row.getLong("id"), row.getString("username"),
					row.getString("password_hash"), Role.valueOf(row.getString("role")), row.getString("first_name"),
					row.getString("last_name"), row.getString("phone"), Rows.instant(row, "password_changed_at")))
			.optional();
	}

	/** One statement: every request asks it. */
	public Optional<Standing> standing(long id) {
		return this.jdbc.sql("""
				select id, role, username, first_name, last_name, password_changed_at from account
				where id = ? and archived_at is null""")
			.param(id)
			.query((row, number) -> new Standing(row.getLong("id"), Role.valueOf(row.getString("role")),
					row.getString("username"), row.getString("first_name"), row.getString("last_name"),
					Rows.instant(row, "password_changed_at")))
			.optional();
	}

	/**
	 * Draws a new password by lot, for a slip to hand over; ends what was signed in with
	 * the old one.
	 */
	@Transactional
	public NewSignIn redrawPassword(Role role, long id) {
		Account account = this.accounts.get(role, id);
		String password = Passwords.draw();
		account.changePassword(Passwords.hashDrawn(password), this.time.now());
		return new NewSignIn(id, account.username(), password);
	}

	/** What {@link #changePassword} would refuse. */
	public Refused.Problems problems(String password) {
		return AccountRules.checkPassword(Refused.collect(), password);
	}

	/** For the person's own change of password. */
	@Transactional
	public void changePassword(long id, String password) {
		problems(password).throwIfAny();
		this.accounts.get(null, id).changePassword(this.encoder.encode(password), this.time.now());
	}

	/**
	 * Rehashes a password that was right, where its form is lighter than today's and it
	 * is still the account's. Nobody is signed out by it, and to whoever edits the
	 * account nothing has changed.
	 * @param hash what the password was found right by
	 */
	@Transactional
	public void strengthenPassword(long id, String hash, String password) {
		if (this.encoder.upgradeEncoding(hash)) {
			this.jdbc.sql("update account set password_hash = ? where id = ? and password_hash = ?")
				.params(this.encoder.encode(password), id, hash)
				.update();
		}
	}

	@Reading
	public boolean passwordMatches(long id, String password) {
		return this.encoder.matches(password, this.accounts.get(null, id).passwordHash());
	}

}
