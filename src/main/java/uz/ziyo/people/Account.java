package uz.ziyo.people;

import java.time.Instant;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.Stale;

/**
 * A person who can sign in. An archived one can't, and leaves username and phone to
 * others.
 */
@Entity
@Audited
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
	@SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
	private Long id;

	private String username;

	@NotAudited
	private String usernameKey;

	@NotAudited
	private String passwordHash;

	@Enumerated(EnumType.STRING)
	@Column(updatable = false)
	private Role role;

	private String firstName;

	private String lastName;

	private String phone;

	@NotAudited
	private String phoneKey;

	private String parentPhone;

	private String telegramId;

	@NotAudited
	private String searchText;

	@NotAudited
	private Instant passwordChangedAt;

	@NotAudited
	private Instant createdAt;

	@NotAudited
	private Instant updatedAt;

	private Instant archivedAt;

	@Version
	private int version;

	protected Account() {
	}

	Account(Role role, AccountDraft draft, String passwordHash, Instant now) {
		this.role = role;
		this.createdAt = now;
		this.passwordHash = passwordHash;
		this.passwordChangedAt = now;
		describe(draft, now);
	}

	static String usernameKey(String username) {
		return username.toLowerCase(Locale.ROOT);
	}

	void change(AccountDraft draft, Instant now) {
		if (draft.version() != null && draft.version() != this.version) {
			throw new Stale();
		}
		describe(draft, now);
	}

	private void describe(AccountDraft draft, Instant now) {
		this.username = draft.username();
		this.usernameKey = usernameKey(draft.username());
		this.firstName = draft.firstName();
		this.lastName = draft.lastName();
		this.phone = draft.phone();
		this.phoneKey = Phones.key(draft.phone());
		this.parentPhone = draft.parentPhone();
		this.telegramId = draft.telegramId();
		this.searchText = SearchText.of(this.lastName, this.firstName, this.lastName, this.username,
				Phones.key(this.phone), Phones.key(this.parentPhone));
		this.updatedAt = now;
	}

	void changePassword(String hash, Instant now) {
		this.passwordHash = hash;
		this.passwordChangedAt = now;
	}

	void archive(Instant now) {
		this.archivedAt = now;
		this.updatedAt = now;
		this.usernameKey = null;
		this.phoneKey = null;
	}

	/** Under the names that he had: whoever has taken them since must be asked first. */
	void restore(Instant now) {
		this.archivedAt = null;
		this.updatedAt = now;
		this.usernameKey = usernameKey(this.username);
		this.phoneKey = Phones.key(this.phone);
	}

	Long id() {
		return this.id;
	}

	String username() {
		return this.username;
	}

	String phone() {
		return this.phone;
	}

	Role role() {
		return this.role;
	}

	boolean isArchived() {
		return this.archivedAt != null;
	}

	String passwordHash() {
		return this.passwordHash;
	}

}
