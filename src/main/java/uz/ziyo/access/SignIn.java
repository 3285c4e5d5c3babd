package uz.ziyo.access;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import uz.ziyo.people.Credentials;
import uz.ziyo.people.SignInAccount;
import uz.ziyo.shared.Caller;

/**
 * Lets people in by name and password, on every path alike.
 */
@Service
public class SignIn {

	/** Longer ones are never set, and would only cost time. */
	private static final int LONGEST = 256;

	private final Credentials credentials;

	private final PasswordEncoder encoder;

	private final FailedSignIns failures;

	/**
	 * What an unknown name is checked against, so that it takes as long as a known one.
	 */
	private final String nobodysHash;

	/** Each check takes megabytes and a whole core: more at once gain nothing. */
	private final Semaphore checks = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

	SignIn(Credentials credentials, PasswordEncoder encoder, FailedSignIns failures) {
		this.credentials = credentials;
		this.encoder = encoder;
		this.failures = failures;
		this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
	}

	/**
	 * @param name username or phone
	 * @param address where the attempt comes from
	 * @throws WrongPassword if there is no live account with this name and password
	 * @throws TooManyAttempts if nobody listens for now, whatever the password
	 */
	public Admission byPassword(String name, String password, String address) {
		Optional<SignInAccount> account = isPlausible(name) ? this.credentials.findForSignIn(name.strip())
				: Optional.empty();
		String subject = account.map((known) -> FailedSignIns.account(known.id()))
			.orElseGet(() -> FailedSignIns.unknown(name));
		String hash = account.map(SignInAccount::passwordHash).orElse(this.nobodysHash);
		check(subject, address, () -> matches(password, hash, account));
		return account.map(SignIn::admission).orElseThrow(WrongPassword::new);
	}

	/**
	 * Whether it is still the one who signed in, before something that matters.
	 * @throws WrongPassword if it is not this account's password
	 * @throws TooManyAttempts as when signing in
	 */
	public void confirm(Caller caller, String password, String address) {
		check(FailedSignIns.account(caller.id()), address,
				() -> isPlausible(password) && this.credentials.passwordMatches(caller.id(), password));
	}

	/**
	 * The account as it is now, if it is live and its password is still the one of the
	 * stamp. One statement.
	 */
	public Optional<Admission> still(long id, long passwordStamp) {
		return now(id).filter((admission) -> admission.passwordStamp() == passwordStamp);
	}

	/**
	 * The account as it is now, if it is live. One statement.
	 */
	public Optional<Admission> now(long id) {
		return this.credentials.standing(id)
			.map((standing) -> new Admission(standing.caller(), Admission.stamp(standing.passwordChangedAt())));
	}

	private void check(String subject, String address, Supplier<Boolean> passwordMatches) {
		this.checks.acquireUninterruptibly();
		try {
			// Inside, so that a crowd of guesses at once is counted one after the other.
			this.failures.refuseIfTooMany(subject, address);
			if (!passwordMatches.get()) {
				this.failures.record(subject, address);
				throw new WrongPassword();
			}
		}
		finally {
			this.checks.release();
		}
	}

	private boolean matches(String password, String hash, Optional<SignInAccount> account) {
		boolean right = this.encoder.matches(isPlausible(password) ? password : "", hash) && account.isPresent();
		if (this.encoder.upgradeEncoding(hash)) {
			// A hash of the light form is checked sooner than nobody's: both take the
			// longer.
			if (right) {
				this.credentials.strengthenPassword(account.get().id(), hash, password);
			}
			else {
				this.encoder.matches("", this.nobodysHash);
			}
		}
		return right;
	}

	private static boolean isPlausible(String text) {
		return text != null && !text.isBlank() && text.length() <= LONGEST && text.indexOf('\0') < 0;
	}

	private static Admission admission(SignInAccount account) {
		return new Admission(account.caller(), Admission.stamp(account.passwordChangedAt()));
	}

}
