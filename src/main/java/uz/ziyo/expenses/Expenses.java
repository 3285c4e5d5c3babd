package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.Years;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * What the centre spent: recorded, corrected, voided, never deleted. {@code hpa.md} §12.
 */
@Service
public class Expenses {

	public static final int MAX_RECIPIENT = 255;

	public static final int MAX_REASON = 500;

	public static final int MAX_VOID_REASON = 255;

	private static final int SUGGESTIONS = 30;

	private static final String COLUMNS = """
			e.id, e.recipient, e.recipient_user, e.amount, e.reason, e.date, e.created_at, e.voided_at, e.void_reason,
			e.version, a.first_name, a.last_name, a.username, c.first_name as by_first_name, c.last_name as by_last_name,
			c.username as by_username, v.first_name as void_first_name, v.last_name as void_last_name,
			v.username as void_username""";

	private static final String FROM = """
			expense e join account c on c.id = e.created_by left join account a on a.id = e.recipient_user
			left join account v on v.id = e.voided_by""";

	private static final Map<String, String> ORDERS = Map.of("id", "e.id", "date", "e.date", "amount", "e.amount",
			"reason", "e.reason", "recipient", "coalesce(e.recipient, a.last_name)", "recipient_user",
			"e.recipient_user", "created_at", "e.created_at");

	private final ExpenseRepository expenses;

	private final ExpenseTally tally;

	private final People people;

	private final Selects selects;

	private final JdbcClient jdbc;

	private final CentreTime time;

	Expenses(ExpenseRepository expenses, ExpenseTally tally, People people, Selects selects, JdbcClient jdbc,
			CentreTime time) {
		this.expenses = expenses;
		this.tally = tally;
		this.people = people;
		this.selects = selects;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Records what was spent.
	 * @return its id
	 * @throws Refused at {@code amount}, {@code reason}, {@code recipient},
	 * {@code recipientUser}, {@code date}
	 */
	@Transactional
	public long record(ExpenseDraft draft, Caller by) {
		check(draft, draft.recipientUser() != null && !isStaff(draft.recipientUser()));
		// Whoever records inside a longer transaction may read it at once.
		Expense expense = this.expenses.saveAndFlush(expense(draft, by));
		this.tally.add(List.of(expense.spent()));
		return expense.id();
	}

	/**
	 * Records many, in as few statements as it takes; all or none.
	 * @throws Refused as {@link #record}, for the first that is wrong
	 */
	@Transactional
	public void recordAll(List<ExpenseDraft> drafts, Caller by) {
		Set<Long> staff = new HashSet<>(this.people.staff(null, null, null).map(Person::id).all());
		drafts
			.forEach((draft) -> check(draft, draft.recipientUser() != null && !staff.contains(draft.recipientUser())));
		List<Expense> expenses = this.expenses.saveAll(drafts.stream().map((draft) -> expense(draft, by)).toList());
		this.tally.add(expenses.stream().map(Expense::spent).toList());
	}

	private Expense expense(ExpenseDraft draft, Caller by) {
		LocalDate date = (draft.date() != null) ? draft.date() : this.time.today();
		return new Expense(draft, date, by.id(), this.time.now());
	}

	/**
	 * Corrects an expense; what it was stays in the history. Who left since may stay its
	 * recipient.
	 * @throws NotFound where there is none, or it was voided
	 * @throws Stale where the draft names an older version
	 * @throws Refused as {@link #record}
	 */
	@Transactional
	public void change(long id, ExpenseDraft draft) {
		Expense expense = this.expenses.lockLive(id).orElseThrow(NotFound::new);
		Long user = draft.recipientUser();
		check(draft, user != null && !expense.isPaidTo(user) && !isStaff(user));
		ExpenseTally.Spent before = expense.spent();
		expense.change(draft, (draft.date() != null) ? draft.date() : expense.date());
		this.tally.add(List.of(before.taken(), expense.spent()));
	}

	/**
	 * Takes an expense out of lists and sums; it stays in the history.
	 * @param reason may be null where nobody was asked
	 * @throws NotFound where there is none, or it was voided before
	 * @throws Refused at {@code reason}
	 */
	@Transactional
	public void voidExpense(long id, String reason, Caller by) {
		Expense expense = this.expenses.lockLive(id).orElseThrow(NotFound::new);
		if (reason != null && reason.length() > MAX_VOID_REASON) {
			throw Refused.at("reason", "expenses.void.reason.long", MAX_VOID_REASON);
		}
		expense.voidBy(by.id(), reason, this.time.now());
		this.tally.add(List.of(expense.spent().taken()));
	}

	/**
	 * What is wrong with a draft, beside who got it; for many that are looked at before
	 * they come.
	 */
	public List<Refused.Problem> problems(ExpenseDraft draft) {
		try {
			check(draft, false);
			return List.of();
		}
		catch (Refused ex) {
			return ex.problems();
		}
	}

	private void check(ExpenseDraft draft, boolean stranger) {
		LocalDate date = draft.date();
		Money.check(Refused.collect(), "amount", draft.amount())
			.add(draft.reason().isEmpty(), "reason", "expenses.reason.required")
			.add(draft.reason().length() > MAX_REASON, "reason", "expenses.reason.long", MAX_REASON)
			.add(draft.recipient() != null && draft.recipient().length() > MAX_RECIPIENT, "recipient",
					"expenses.recipient.long", MAX_RECIPIENT)
			.add(stranger, "recipientUser", "expenses.employee.unknown", draft.recipientUser())
			.add(date != null && date.isAfter(this.time.today()), "date", "expenses.date.future")
			.add(date != null && date.getYear() < Years.FIRST, "date", "expenses.date.past")
			.throwIfAny();
	}

	private boolean isStaff(long id) {
		return this.people.find(id).filter((person) -> person.role() != Role.STUDENT).isPresent();
	}

	/**
	 * @throws NotFound where there is none, or it was voided
	 */
	@Reading
	public ExpenseView get(long id) {
		return select().where("e.id = ? and e.voided_at is null", id)
			.all()
			.stream()
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/**
	 * As {@link #get}, and what was voided too.
	 */
	@Reading
	public ExpenseView getEvenVoided(long id) {
		return select().where("e.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	public Listing<ExpenseView> list(ExpenseFilter filter) {
		return filtered(filter).orderBy(filter.ordering(), ORDERS, "e.id");
	}

	/** Those of just these days. */
	@Reading
	public List<ExpenseView> on(Collection<LocalDate> days) {
		return select().where("e.voided_at is null").whereIn("e.date", days).all();
	}

	/** What all expenses of a list add up to. */
	@Reading
	public BigDecimal sum(ExpenseFilter filter) {
		return filtered(filter).sum("e.amount");
	}

	private Select<ExpenseView> filtered(ExpenseFilter filter) {
		Select<ExpenseView> select = select().where(filter.voided() ? "e.voided_at is not null" : "e.voided_at is null")
			.whereIfGiven("e.date >= ?", filter.from())
			.whereIfGiven("e.date <= ?", filter.to())
			.whereIfGiven("e.recipient_user = ?", filter.recipientUser())
			.whereIfGiven(SearchText.in("e.reason"),
					(filter.reason() == null) ? null : SearchText.likeText(filter.reason()))
			.whereIfGiven("e.amount >= ?", filter.least())
			.whereIfGiven("e.amount <= ?", filter.most());
		if (filter.createdOn() != null) {
			select.where("e.created_at >= ? and e.created_at < ?", this.time.startOf(filter.createdOn()),
					this.time.startOf(filter.createdOn().plusDays(1)));
		}
		if (filter.search() != null) {
			select.where("e.search_text like ? escape '!' or a.search_text like ? escape '!'",
					SearchText.likeText(filter.search()), SearchText.like(filter.search()));
		}
		return select;
	}

	private Select<ExpenseView> select() {
		return this.selects.select(COLUMNS, FROM, Expenses::view);
	}

	/** The reasons of the last year, the most used first. */
	@Reading
	public List<String> reasons() {
		return this.jdbc.sql("""
				select reason from expense where voided_at is null and date > ? group by reason
				order by count(*) desc, max(date) desc, reason limit ?""")
			.params(this.time.today().minusYears(1), SUGGESTIONS)
			.query(String.class)
			.list();
	}

	/** What was made of an expense, the latest first. */
	@Reading
	public List<ExpenseStep> history(long id) {
		return this.jdbc.sql("""
				select h.revtype, h.recipient, h.amount, h.reason, h.date, h.voided_at,
				case when h.revtype = 0 then e.created_at else r.at end as made_at,
				a.first_name, a.last_name, a.username,
				b.first_name as by_first_name, b.last_name as by_last_name, b.username as by_username
				from expense_aud h join expense e on e.id = h.id join revision r on r.id = h.rev
				left join account a on a.id = h.recipient_user
				left join account b on b.id = case when h.revtype = 0 then e.created_by else r.account_id end
				where h.id = ? order by made_at desc, h.rev desc""").param(id).query(Expenses::step).list();
	}

	private static ExpenseStep step(ResultSet row, int number) throws SQLException {
		ExpenseStep.Kind kind = (row.getInt("revtype") == 0) ? ExpenseStep.Kind.RECORDED
				: (Rows.instant(row, "voided_at") != null) ? ExpenseStep.Kind.VOIDED : ExpenseStep.Kind.CHANGED;
		return new ExpenseStep(kind, Rows.instant(row, "made_at"), Rows.familyFirst(row, "by_"),
				row.getString("recipient"), Rows.familyFirst(row, ""), row.getBigDecimal("amount"),
				row.getString("reason"), Rows.date(row, "date"));
	}

	/** By number: a list has thousands of rows, and programs take it whole. */
	private static ExpenseView view(ResultSet row, int number) throws SQLException {
		return new ExpenseView(row.getLong(1), row.getString(2), row.getObject(3, Long.class), name(row, 11),
				row.getBigDecimal(4), row.getString(5), row.getObject(6, LocalDate.class), name(row, 14),
				instant(row, 7), instant(row, 8), name(row, 17), row.getString(9), row.getInt(10));
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value == null) ? null : value.toInstant();
	}

	/**
	 * Family name first, as registers have it; null where there is nobody.
	 * @param first the column of the first name; family name and username follow
	 */
	private static String name(ResultSet row, int first) throws SQLException {
		String username = row.getString(first + 2);
		return (username == null) ? null
				: PersonName.familyFirst(row.getString(first), row.getString(first + 1), username);
	}

}
