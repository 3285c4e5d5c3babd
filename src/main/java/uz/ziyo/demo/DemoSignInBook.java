package uz.ziyo.demo;

import java.util.List;

import org.springframework.stereotype.Component;

import uz.ziyo.people.Credentials;
import uz.ziyo.people.SignInAccount;
import uz.ziyo.shared.DemoAccount;
import uz.ziyo.shared.DemoAccounts;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.StartupNotice;
import uz.ziyo.shared.ZiyoProperties;

/**
 * The demonstration's sign-ins, told at the start and on the sign-in page: only those
 * that are good at the start, for a person may have changed a password before it.
 */
@Component
class DemoSignInBook implements DemoAccounts, StartupNotice {

	static final String PASSWORD = "ziyo2026!";

	static final DemoAccount OWNER = new DemoAccount(Role.OWNER, "direktor", PASSWORD);

	static final DemoAccount TEACHER = new DemoAccount(Role.EMPLOYEE, "oqituvchi", PASSWORD);

	static final DemoAccount STUDENT = new DemoAccount(Role.STUDENT, "oquvchi", PASSWORD);

	private final Credentials credentials;

	private final boolean on;

	private volatile List<DemoAccount> good = List.of();

	DemoSignInBook(Credentials credentials, ZiyoProperties properties) {
		this.credentials = credentials;
		this.on = properties.demo();
	}

	void check() {
		this.good = this.on ? List.of(OWNER, TEACHER, STUDENT).stream().filter(this::isGood).toList() : List.of();
	}

	private boolean isGood(DemoAccount account) {
		return this.credentials.findForSignIn(account.username())
			.filter((known) -> known.role() == account.role())
			.map(SignInAccount::id)
			.filter((id) -> this.credentials.passwordMatches(id, account.password()))
			.isPresent();
	}

	@Override
	public List<DemoAccount> list() {
		return this.good;
	}

	@Override
	public List<String> lines() {
		return this.good.stream()
			.map((account) -> "Demonstration sign-in (%s): %s / %s".formatted(account.role().code(), account.username(),
					account.password()))
			.toList();
	}

}
