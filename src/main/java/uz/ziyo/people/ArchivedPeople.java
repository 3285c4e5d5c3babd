package uz.ziyo.people;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Who has been archived, and the way back.
 */
@Service
public class ArchivedPeople {

	private final AccountRepository accounts;

	private final TakenNames names;

	private final Selects selects;

	private final CentreTime time;

	private final ApplicationEventPublisher events;

	ArchivedPeople(AccountRepository accounts, TakenNames names, Selects selects, CentreTime time,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.names = names;
		this.selects = selects;
		this.time = time;
		this.events = events;
	}

	/**
	 * The archived owners and employees, whoever was archived last first.
	 * @param role null for both
	 * @param search in names, username and phones; may be null
	 */
	public Listing<ArchivedPerson> staff(Role role, String search) {
		return select(search).where("a.role <> 'STUDENT'").whereIfGiven("a.role = ?", role);
	}

	/** As {@link #staff}. */
	public Listing<ArchivedPerson> students(String search) {
		return select(search).where("a.role = 'STUDENT'");
	}

	private Select<ArchivedPerson> select(String search) {
		return this.selects
			.select("a.id, a.username, a.first_name, a.last_name, a.phone, a.role, a.archived_at", "account a",
					ArchivedPeople::person)
			.where("a.archived_at is not null")
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(search))
			.orderBy("a.archived_at desc, a.id desc");
	}

	/**
	 * Lets somebody in again, with the password he had. Groups do not come back by
	 * themselves.
	 * @throws NotFound where nobody of that kind is archived under it
	 * @throws Refused at {@code username} and {@code phone}, where somebody has them now
	 */
	@Transactional
	public ArchivedPerson restore(Role role, long id) {
		ArchivedPerson person = select(null).where("a.id = ? and a.role = ?", id, role)
			.all()
			.stream()
			.findFirst()
			.orElseThrow(NotFound::new);
		Account account = this.accounts.findByIdAndArchivedAtIsNotNull(id).orElseThrow(NotFound::new);
		Taken taken = this.names.takenByOthersThan(id);
		String username = taken.username(Account.usernameKey(account.username()));
		String phone = (account.phone() == null) ? null : taken.phone(Phones.key(account.phone()));
		Refused.collect().add(username != null, "username", username).add(phone != null, "phone", phone).throwIfAny();
		account.restore(this.time.now());
		TakenNames.told(() -> this.accounts.saveAndFlush(account));
		this.events.publishEvent(new AccountRestored(id, role));
		return person;
	}

	private static ArchivedPerson person(ResultSet row, int number) throws SQLException {
		return new ArchivedPerson(row.getLong("id"), row.getString("username"), row.getString("first_name"),
				row.getString("last_name"), row.getString("phone"), Role.valueOf(row.getString("role")),
				Rows.instant(row, "archived_at"));
	}

}
