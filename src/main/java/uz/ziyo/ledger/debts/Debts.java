package uz.ziyo.ledger.debts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Selects;

/**
 * Who owes how much, where and since when. Nobody who is in credit is among them, and
 * nobody who has been archived.
 */
@Service
public class Debts {

	/**
	 * Of all who owe something, those whom the lists name. None of them has credit: that
	 * would have paid what is open.
	 */
	static final String DEBTOR = "join account a on a.archived_at is null and a.id =";

	private static final String OPEN = "charge c %s c.student_id and c.open_since is not null".formatted(DEBTOR);

	private static final Map<String, String> ORDERS = Map.of("group", "g.name", "name", "a.last_name", "total",
			"d.total", "since", "d.since");

	private final Selects selects;

	private final CentreTime time;

	Debts(Selects selects, CentreTime time) {
		this.selects = selects;
		this.time = time;
	}

	/**
	 * A row for each student and each group that he owes something in; by group and name
	 * unless another order is asked for.
	 */
	public Listing<Debtor> debtors(DebtFilter filter) {
		LocalDate today = this.time.today();
		String from = """
				(select c.student_id, c.group_id, sum(c.remaining) as total, min(c.open_since) as since,
				count(*) as charges, %s from charge c where %s group by c.student_id, c.group_id) d
				%s d.student_id left join study_group g on g.id = d.group_id""".formatted(DebtAge.sums(today),
				filter.openCharges(today), DEBTOR);
		return this.selects.select("""
				d.student_id, a.username, a.first_name, a.last_name, a.phone, a.parent_phone, a.telegram_id, d.group_id,
				g.name as group_name, d.total, d.since, d.charges, d.ahead, d.recent, d.month_old, d.two_months_old,
				d.older""", from, Debts::debtor)
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(filter.search()))
			.orderBy(filter.ordering(), ORDERS, "g.name, g.id, a.last_name, a.first_name, d.student_id, d.group_id");
	}

	/**
	 * What {@link #debtors} of the same group and search owe, of whatever age; one
	 * statement.
	 */
	@Reading
	public DebtTotal total(DebtFilter filter) {
		return this.selects
			.select("count(distinct c.student_id) as debtors, " + DebtAge.sums(this.time.today()),
					OPEN + filter.group(), (row, number) -> new DebtTotal(row.getLong("debtors"), DebtAges.of(row)))
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(filter.search()))
			.all()
			.get(0);
	}

	/** What is owed by group and age; the sum of {@link #debtors}. One statement. */
	@Reading
	public List<GroupDebt> byGroup() {
		String from = """
				(select c.group_id, %s from %s group by c.group_id) d
				left join study_group g on g.id = d.group_id""".formatted(DebtAge.sums(this.time.today()), OPEN);
		return this.selects
			.select("d.group_id, g.name, d.ahead, d.recent, d.month_old, d.two_months_old, d.older", from,
					(row, number) -> new GroupDebt(Rows.longOrNull(row, "group_id"), row.getString("name"),
							DebtAges.of(row)))
			.orderBy("g.name, g.id")
			.all();
	}

	private static Debtor debtor(ResultSet row, int number) throws SQLException {
		return new Debtor(row.getLong("student_id"), row.getString("username"), row.getString("first_name"),
				row.getString("last_name"), row.getString("phone"), row.getString("parent_phone"),
				row.getString("telegram_id"), Rows.longOrNull(row, "group_id"), row.getString("group_name"),
				DebtAges.of(row), row.getBigDecimal("total"), Rows.date(row, "since"), row.getInt("charges"));
	}

}
