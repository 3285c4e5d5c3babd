package uz.ziyo.access;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.Credentials;
import uz.ziyo.people.People;
import uz.ziyo.people.SignInAccount;
import uz.ziyo.shared.Role;
import uz.ziyo.testing.SqlCount;
import uz.ziyo.testing.ZiyoTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nobody learns from the time that a refusal takes whether a name exists: it is the same
 * work for all of them.
 */
@ZiyoTest
class SignInTests {

	private static final String ADDRESS = "192.0.2.1";

	@Autowired
	private People people;

	@Autowired
	private Credentials credentials;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private FailedSignIns failures;

	@Autowired
	private SqlCount sql;

	private final AtomicInteger wholeChecks = new AtomicInteger();

	private String drawn;

	private SignIn signIn;

	@BeforeEach
	void peopleOfEachKind() {
		this.people.create(Role.EMPLOYEE,
				new AccountDraft("teacher1", "secret123", null, null, "+998901234567", null, null, null));
		this.people.createWithDrawnPassword(Role.STUDENT,
				new AccountDraft("student1", null, null, null, "+998901234568", null, null, null));
		long gone = this.people.create(Role.STUDENT,
				new AccountDraft("archived1", "secret123", null, null, "+998901234569", null, null, null));
		this.people.archive(Role.STUDENT, gone);
		this.drawn = this.people
			.createWithDrawnPassword(Role.STUDENT,
					new AccountDraft("student2", null, null, null, "+998901234570", null, null, null))
			.password();
		this.signIn = new SignIn(this.credentials, new CountingEncoder(), this.failures);
		this.wholeChecks.set(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "teacher1", "student1", "archived1", "nobody-1", "+998901234567", "+998901234568",
			"+998901234569", "+998900000000", "x", " ", "a\0b" })
	void aRefusalIsOneWholeCheckForEveryName(String name) {
		assertThatExceptionOfType(WrongPassword.class)
			.isThrownBy(() -> this.signIn.byPassword(name, "wrong-password", ADDRESS));
		assertThat(this.wholeChecks).hasValue(1);
	}

	@Test
	void aPasswordThatIsNoneIsCheckedLikeAnyOther() {
		for (String password : new String[] { "", "x".repeat(10_000), "a\0bcdefgh" }) {
			this.wholeChecks.set(0);
			assertThatExceptionOfType(WrongPassword.class)
				.isThrownBy(() -> this.signIn.byPassword("teacher1", password, ADDRESS));
			assertThat(this.wholeChecks).hasValue(1);
		}
	}

	@Test
	void aRefusalAsksTheDatabaseTheSameForEveryName() {
		int known = refuse("teacher1");
		assertThat(refuse("nobody-1")).isEqualTo(known);
		assertThat(refuse("student1")).isEqualTo(known);
	}

	@Test
	void theFirstSignInKeepsThePasswordInAStrongerForm() {
		SignInAccount before = this.credentials.findForSignIn("student2").orElseThrow();
		int version = this.people.get(Role.STUDENT, before.id()).version();
		assertThat(this.encoder.upgradeEncoding(before.passwordHash())).isTrue();

		this.signIn.byPassword("student2", this.drawn, ADDRESS);

		String after = this.credentials.findForSignIn("student2").orElseThrow().passwordHash();
		assertThat(this.encoder.upgradeEncoding(after)).isFalse();
		assertThat(this.encoder.matches(this.drawn, after)).isTrue();
		// Whoever has his form open is not told that somebody else has changed him.
		assertThat(this.people.get(Role.STUDENT, before.id()).version()).isEqualTo(version);
	}

	@Test
	void aPasswordThatIsDrawnWhileSomebodySignsInIsKept() {
		SignInAccount verified = this.credentials.findForSignIn("student2").orElseThrow();
		String redrawn = this.credentials.redrawPassword(Role.STUDENT, verified.id()).password();

		this.credentials.strengthenPassword(verified.id(), verified.passwordHash(), this.drawn);

		assertThat(this.credentials.passwordMatches(verified.id(), redrawn)).isTrue();
	}

	private int refuse(String name) {
		return this.sql
			.during(() -> assertThatExceptionOfType(WrongPassword.class)
				.isThrownBy(() -> this.signIn.byPassword(name, "wrong-password", ADDRESS)))
			.size();
	}

	/** Counts what costs time: checks of the form that people's own passwords have. */
	private final class CountingEncoder implements PasswordEncoder {

		@Override
		public String encode(CharSequence password) {
			return SignInTests.this.encoder.encode(password);
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			if (!upgradeEncoding(hash)) {
				SignInTests.this.wholeChecks.incrementAndGet();
			}
			return SignInTests.this.encoder.matches(password, hash);
		}

		@Override
		public boolean upgradeEncoding(String hash) {
			return SignInTests.this.encoder.upgradeEncoding(hash);
		}

	}

}
