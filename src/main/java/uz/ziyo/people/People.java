package uz.ziyo.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Figure;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Accounts of owners, employees and students. {@code hpa.md} §5, §6 and the personal part
 * of §7; {@code edumaster.md} accounts.
 */
@Service
public class People {

	private static final String COLUMNS = """
			a.id, a.username, a.first_name, a.last_name, a.phone, a.parent_phone, a.telegram_id, a.role, a.created_at,
			a.version""";

	private static final Map<String, String> ORDERS = Map.of("id", "a.id", "username", "a.username", "first_name",
			"a.first_name", "last_name", "a.last_name", "phone", "a.phone", "phone_number", "a.phone", "role", "a.role",
			"created_at", "a.created_at");

	private static final String LIVE = "select count(*) from account where role = ? and archived_at is null";

	private final AccountRepository accounts;

	private final TakenNames names;

	private final Selects selects;

	private final JdbcClient jdbc;

	private final PasswordEncoder encoder;

	private final CentreTime time;

	private final ApplicationEventPublisher events;

	People(AccountRepository accounts, TakenNames names, Selects selects, JdbcClient jdbc, PasswordEncoder encoder,
			CentreTime time, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.names = names;
		this.selects = selects;
		this.jdbc = jdbc;
		this.encoder = encoder;
		this.time = time;
		this.events = events;
	}

	/**
	 * Makes an account.
	 * @return its id
	 * @throws Refused at {@code username}, {@code password}, {@code phone},
	 * {@code parentPhone}
	 */
	@Transactional
	public long create(Role role, AccountDraft draft) {
		AccountRules.check(draft, true, this.names.takenByOthersThan(0)).throwIfAny();
		return save(role, draft, this.encoder.encode(draft.password()));
	}

	/**
	 * What {@link #create} and {@link #change} would refuse.
	 * @param id the account that is to change; 0 for one that is to come
	 */
	@Reading
	public Refused.Problems problems(AccountDraft draft, long id) {
		return AccountRules.check(draft, false, this.names.takenByOthersThan(id));
	}

	/**
	 * Makes an account with a password drawn by lot; the draft's own is not looked at.
	 * @throws Refused as {@link #create}
	 */
	@Transactional
	public NewSignIn createWithDrawnPassword(Role role, AccountDraft draft) {
		AccountRules.check(draft, false, this.names.takenByOthersThan(0)).throwIfAny();
		String password = Passwords.draw();
		long id = save(role, draft, Passwords.hashDrawn(password));
		return new NewSignIn(id, draft.username(), password);
	}

	/**
	 * Those who are to come, to be checked and named without asking for each.
	 */
	@Reading
	public Newcomers newcomers() {
		Newcomers newcomers = new Newcomers();
		this.jdbc.sql("select username_key, phone_key from account where archived_at is null")
			.query((ResultSet row) -> newcomers.know(row.getString("username_key"), row.getString("phone_key")));
		return newcomers;
	}

	/**
	 * Makes many accounts with passwords drawn by lot, in as few statements as it takes;
	 * all or none.
	 * @param drafts each found right by {@link Newcomers#check}
	 * @return in the same order
	 * @throws Refused where somebody has taken a username or a phone since
	 */
	@Transactional
	public List<NewSignIn> createAllWithDrawnPasswords(Role role, List<AccountDraft> drafts) {
		List<Account> made = new ArrayList<>();
		List<NewSignIn> signIns = new ArrayList<>();
		List<String> passwords = drafts.stream().map((draft) -> Passwords.draw()).toList();
		// On all cores: a school of two thousand waits for it.
		List<String> hashes = passwords.parallelStream().map(Passwords::hashDrawn).toList();
		for (int i = 0; i < drafts.size(); i++) {
			made.add(new Account(role, drafts.get(i), hashes.get(i), this.time.now()));
			signIns.add(new NewSignIn(0, drafts.get(i).username(), passwords.get(i)));
		}
		TakenNames.told(() -> this.accounts.saveAllAndFlush(made));
		for (int i = 0; i < made.size(); i++) {
			signIns.set(i, signIns.get(i).of(made.get(i).id()));
		}
		return signIns;
	}

	/**
	 * Makes the first owner, so that somebody can come in.
	 * @param password null to draw one by lot
	 * @return the sign-in, or nothing when there is an owner already
	 * @throws Refused as {@link #create}
	 */
	@Transactional
	public Optional<NewSignIn> createOwnerIfNone(String username, String password) {
		if (countLive(Role.OWNER) > 0) {
			return Optional.empty();
		}
		AccountDraft draft = new AccountDraft(username, password, null, null, null, null, null, null);
		if (draft.password() == null) {
			return Optional.of(createWithDrawnPassword(Role.OWNER, draft));
		}
		return Optional.of(new NewSignIn(create(Role.OWNER, draft), draft.username(), password));
	}

	private long save(Role role, AccountDraft draft, String hash) {
		return TakenNames.told(() -> this.accounts.saveAndFlush(new Account(role, draft, hash, this.time.now()))).id();
	}

	/**
	 * Changes an account of that role. A new password ends what was signed in with the
	 * old one.
	 * @throws NotFound where there is none, or it has another role
	 * @throws Stale where the draft names an older version
	 * @throws Refused as {@link #create}
	 */
	@Transactional
	public void change(Role role, long id, AccountDraft draft) {
		Account account = this.accounts.get(role, id);
		AccountRules.check(draft, false, this.names.takenByOthersThan(id)).throwIfAny();
		account.change(draft, this.time.now());
		if (draft.password() != null) {
			account.changePassword(this.encoder.encode(draft.password()), this.time.now());
		}
		TakenNames.told(() -> this.accounts.saveAndFlush(account));
	}

	/**
	 * As {@link #archive(Role, long)}, for somebody who must not lock himself out.
	 * @throws Refused where it is his own account
	 */
	@Transactional
	public void archive(Role role, long id, Caller by) {
		if (by.id() == id) {
			throw Refused.whole("people.self");
		}
		archive(role, id);
	}

	/** Out at the next request, gone from lists, kept in the history. */
	@Transactional
	public void archive(Role role, long id) {
		Account account = this.accounts.get(role, id);
		if (role == Role.OWNER && lockOwners() <= 1) {
			throw Refused.whole("people.owner.last");
		}
		account.archive(this.time.now());
		// The account first, then what hangs on it: everyone takes the locks in one
		// order.
		TakenNames.told(() -> this.accounts.saveAndFlush(account));
		this.events.publishEvent(new AccountArchived(id, role));
	}

	/**
	 * @throws NotFound where there is none, it is archived, or it has another role
	 */
	@Reading
	public Person get(Role role, long id) {
		return find(id).filter(person -> person.role() == role).orElseThrow(NotFound::new);
	}

	@Reading
	public Optional<Person> find(long id) {
		return this.jdbc.sql("select " + COLUMNS + " from account a where a.id = ? and a.archived_at is null")
			.param(id)
			.query(People::person)
			.optional();
	}

	/**
	 * Whether there is such a living account; where there is, nobody archives it before
	 * the transaction under way is over: an update that changes nothing holds him up. A
	 * "for update" would also hold up rows that refer to it.
	 */
	@Transactional
	public boolean hold(Role role, long id) {
		return this.jdbc.sql("update account set archived_at = null where id = ? and role = ? and archived_at is null")
			.params(id, role.name())
			.update() > 0;
	}

	/**
	 * The living accounts.
	 * @param role null for all
	 * @param search in names, username and phones; may be null
	 * @param ordering as lists of the API name it; may be null
	 */
	public Listing<Person> list(Role role, String search, String ordering) {
		return select(search).whereIfGiven("a.role = ?", role).orderBy(ordering, ORDERS, "a.id");
	}

	/**
	 * The living owners and employees, by name unless another order is asked for.
	 * @param role null for both
	 * @param search as {@link #list}
	 * @param ordering as {@link #list}
	 */
	public Listing<Person> staff(Role role, String search, String ordering) {
		return select(search).where("a.role <> 'STUDENT'")
			.whereIfGiven("a.role = ?", role)
			.orderBy(ordering, ORDERS, "a.last_name, a.first_name, a.id");
	}

	private Select<Person> select(String search) {
		return this.selects.select(COLUMNS, "account a", People::person)
			.where("a.archived_at is null")
			.whereIfGiven("a.search_text like ? escape '!'", (search == null) ? null : SearchText.like(search));
	}

	/**
	 * How many there are, while nobody else can take one away.
	 */
	private long lockOwners() {
		this.jdbc.sql("select id from account where role = 'OWNER' and archived_at is null order by id for update")
			.query(Long.class)
			.list();
		return countLive(Role.OWNER);
	}

	/** As {@link #countLive}, to be asked for with others. */
	public Figure live(Role role) {
		return Figure.of(LIVE, role.name());
	}

	@Reading
	public long countLive(Role role) {
		return this.jdbc.sql(LIVE).param(role.name()).query(Long.class).single();
	}

	private static Person person(ResultSet row, int number) throws SQLException {
		return new Person(row.getLong("id"), row.getString("username"), row.getString("first_name"),
				row.getString("last_name"), row.getString("phone"), row.getString("parent_phone"),
				row.getString("telegram_id"), Role.valueOf(row.getString("role")), Rows.instant(row, "created_at"),
				row.getInt("version"));
	}

}
