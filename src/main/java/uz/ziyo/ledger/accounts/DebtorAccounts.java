package uz.ziyo.ledger.accounts;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.groups.Students;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Students as {@code debtors.md} knows them: a name, a phone and a credit. The name is
 * split at its first space.
 */
@Service
public class DebtorAccounts {

	private static final Map<String, String> ORDERS = Map.of("id", "a.id", "full_name", "a.first_name", "phone_number",
			"a.phone", "credit_balance", "coalesce(b.credit, 0)");

	private static final Map<String, String> FIELDS = Map.of("firstName", "fullName", "lastName", "fullName", "phone",
			"phoneNumber");

	private final Students students;

	private final People people;

	private final Selects selects;

	DebtorAccounts(Students students, People people, Selects selects) {
		this.students = students;
		this.people = people;
		this.selects = selects;
	}

	/**
	 * Staff see all, a student himself.
	 */
	public Listing<DebtorAccount> list(DebtorFilter filter, Caller caller) {
		return filter.applyTo(select(caller)).orderBy(filter.ordering(), ORDERS, "a.id");
	}

	/**
	 * @throws NotFound where there is none, or a student asks for another
	 */
	@Reading
	public DebtorAccount get(long id, Caller caller) {
		return select(caller).where("a.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * A new student with a password drawn by lot.
	 * @return his id
	 * @throws Refused at {@code fullName}, {@code phoneNumber}
	 */
	@Transactional
	public long create(String fullName, String phone) {
		String[] names = split(fullName);
		return told(true,
				() -> this.students
					.createWithDrawnPassword(new AccountDraft(null, null, names[0], names[1], phone, null, null, null),
							null)
					.id());
	}

	/**
	 * @throws NotFound where there is no such student
	 * @throws Refused as {@link #create}
	 */
	@Transactional
	public void change(long id, String fullName, String phone) {
		Person person = this.people.get(Role.STUDENT, id);
		String[] names = split(fullName);
		// Who signs in with the phone goes on doing so with the new one.
		String username = person.username().equals(person.phone()) ? null : person.username();
		told(username == null, () -> {
			this.students.change(id, new AccountDraft(username, null, names[0], names[1], phone, person.parentPhone(),
					person.telegramId(), null));
			return id;
		});
	}

	/** Gone from lists; his ledger stays. */
	@Transactional
	public void archive(long id) {
		this.students.archive(id);
	}

	private static String[] split(String fullName) {
		String[] names = fullName.strip().split("\\s+", 2);
		return new String[] { names[0], (names.length > 1) ? names[1] : "" };
	}

	/**
	 * Each refusal at the field that he knows, and each field once.
	 * @param byPhone whether the phone is the username too
	 */
	private static long told(boolean byPhone, LongSupplier work) {
		try {
			return work.getAsLong();
		}
		catch (Refused ex) {
			Set<String> told = new HashSet<>();
			Refused.Problems problems = Refused.collect();
			for (Refused.Problem problem : ex.problems()) {
				boolean username = byPhone && "username".equals(problem.field());
				String field = username ? "phoneNumber"
						: FIELDS.getOrDefault(String.valueOf(problem.field()), problem.field());
				String code = !username ? problem.code()
						: problem.code().endsWith(".taken") ? "people.phone.taken" : "people.phone.wrong";
				problems.add(told.add(field), field, code, problem.args());
			}
			problems.throwIfAny();
			throw ex;
		}
	}

	private Select<DebtorAccount> select(Caller caller) {
		Select<DebtorAccount> select = this.selects
			.select("a.id, a.username, a.first_name, a.last_name, a.phone, coalesce(b.credit, 0) as credit",
					"account a left join student_balance b on b.student_id = a.id",
					(row, number) -> new DebtorAccount(row.getLong("id"), row.getString("username"),
							row.getString("first_name"), row.getString("last_name"), row.getString("phone"),
							row.getBigDecimal("credit")))
			.where("a.role = 'STUDENT' and a.archived_at is null");
		return caller.isStudent() ? select.where("a.id = ?", caller.id()) : select;
	}

}
