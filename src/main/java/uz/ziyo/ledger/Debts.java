package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * Who owes how much, where and since when. Nobody who is in credit is among them, and
 * nobody who has been archived.
 */
@Service
public class Debts {

	private static final String AGES = """
			sum(case when c.open_since > date '%4$s' then c.remaining else 0 end) as ahead,
			sum(case when c.open_since <= date '%4$s' and c.open_since >= date '%1$s' then c.remaining else 0 end) as recent,
			sum(case when c.open_since < date '%1$s' and c.open_since >= date '%2$s' then c.remaining else 0 end) as month_old,
			sum(case when c.open_since < date '%2$s' and c.open_since >= date '%3$s' then c.remaining else 0 end)
			as two_months_old,
			sum(case when c.open_since < date '%3$s' then c.remaining else 0 end) as older""";

	private static final String OPEN = """
			charge c join account a on a.id = c.student_id and a.archived_at is null
			join student_balance b on b.student_id = c.student_id and b.credit = 0""";

	/** Ends a part of {@link #PARTS}; no name has it. */
	private static final String END = "\u001f";

	private static final String PARTS = """
			string_agg(coalesce(cast(x.group_id as varchar(20)), '') || ':' || cast(x.total as varchar(20)) || ':'
			|| coalesce(g.name, ''), '%s' order by x.total desc, x.group_id)""".formatted(END);

	private static final Map<String, String> STUDENT_ORDERS = Map.of("name", "a.last_name", "total", "d.total", "since",
			"d.since");

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
		Select<Debtor> select = select(
				"""
						d.student_id, a.username, a.first_name, a.last_name, a.phone, a.parent_phone, a.telegram_id, d.group_id,
						g.name as group_name, d.total, d.since, d.charges, d.ahead, d.recent, d.month_old, d.two_months_old, d.older""",
				Debts::debtor, filter);
		if (filter.age() != null) {
			select.where(filter.age().column() + " > 0");
		}
		return select.orderBy(filter.ordering(), ORDERS,
				"g.name, g.id, a.last_name, a.first_name, d.student_id, d.group_id");
	}

	/**
	 * As {@link #debtors}, one row for each student with all that he owes; by name unless
	 * another order is asked for.
	 */
	public Listing<StudentDebt> students(DebtFilter filter) {
		String from = """
				(select x.student_id, sum(x.total) as total, min(x.since) as since, sum(x.ahead) as ahead,
				sum(x.recent) as recent, sum(x.month_old) as month_old, sum(x.two_months_old) as two_months_old, sum(x.older) as older, %s as parts
				from %s x left join study_group g on g.id = x.group_id %s group by x.student_id) d
				join account a on a.id = d.student_id"""
			.formatted(PARTS, owed(), (filter.groupId() == null) ? "" : "where x.group_id = " + filter.groupId());
		Select<StudentDebt> select = this.selects.select("""
				d.student_id, a.username, a.first_name, a.last_name, a.phone, a.parent_phone, a.telegram_id, d.total,
				d.since, d.parts""", from, Debts::student)
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(filter.search()));
		if (filter.age() != null) {
			select.where(filter.age().column() + " > 0");
		}
		return select.orderBy(filter.ordering(), STUDENT_ORDERS, "a.last_name, a.first_name, d.student_id");
	}

	/**
	 * What {@link #debtors} of the same group and search owe, of whatever age; one
	 * statement.
	 */
	@Reading
	public DebtTotal total(DebtFilter filter) {
		return select("""
				count(distinct d.student_id) as debtors, coalesce(sum(d.ahead), 0) as ahead,
				coalesce(sum(d.recent), 0) as recent,
				coalesce(sum(d.month_old), 0) as month_old, coalesce(sum(d.two_months_old), 0) as two_months_old,
				coalesce(sum(d.older), 0) as older""",
				(row, number) -> new DebtTotal(row.getLong("debtors"), DebtAges.of(row)), filter)
			.all()
			.get(0);
	}

	private <T> Select<T> select(String columns, RowMapper<T> mapper, DebtFilter filter) {
		String from = owed() + " d join account a on a.id = d.student_id left join study_group g on g.id = d.group_id";
		return this.selects.select(columns, from, mapper)
			.whereIfGiven("d.group_id = ?", filter.groupId())
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(filter.search()));
	}

	/** By student and group. */
	private String owed() {
		return """
				(select c.student_id, c.group_id, sum(c.remaining) as total, min(c.open_since) as since,
				count(*) as charges, %s from %s where c.open_since is not null group by c.student_id, c.group_id)"""
			.formatted(ages(), OPEN);
	}

	/** What is owed by group and age; the sum of {@link #debtors}. One statement. */
	@Reading
	public List<GroupDebt> byGroup() {
		String from = """
				(select c.group_id, count(distinct c.student_id) as debtors, %s from %s where c.open_since is not null
				group by c.group_id) d left join study_group g on g.id = d.group_id""".formatted(ages(), OPEN);
		return this.selects
			.select("d.group_id, g.name, d.debtors, d.ahead, d.recent, d.month_old, d.two_months_old, d.older", from,
					(row, number) -> new GroupDebt(Rows.longOrNull(row, "group_id"), row.getString("name"),
							DebtAges.of(row), row.getInt("debtors")))
			.orderBy("g.name, g.id")
			.all();
	}

	private String ages() {
		LocalDate today = this.time.today();
		return AGES.formatted(today.minusDays(30), today.minusDays(60), today.minusDays(90), today);
	}

	private static StudentDebt student(ResultSet row, int number) throws SQLException {
		List<StudentDebt.Part> parts = Arrays.stream(row.getString("parts").split(END)).map(Debts::part).toList();
		return new StudentDebt(row.getLong("student_id"), row.getString("username"), row.getString("first_name"),
				row.getString("last_name"), row.getString("phone"), row.getString("parent_phone"),
				row.getString("telegram_id"), row.getBigDecimal("total"), Rows.date(row, "since"), parts);
	}

	private static StudentDebt.Part part(String text) {
		String[] fields = text.split(":", 3);
		return new StudentDebt.Part(fields[0].isEmpty() ? null : Long.valueOf(fields[0]),
				fields[2].isEmpty() ? null : fields[2], new BigDecimal(fields[1]));
	}

	private static Debtor debtor(ResultSet row, int number) throws SQLException {
		return new Debtor(row.getLong("student_id"), row.getString("username"), row.getString("first_name"),
				row.getString("last_name"), row.getString("phone"), row.getString("parent_phone"),
				row.getString("telegram_id"), Rows.longOrNull(row, "group_id"), row.getString("group_name"),
				DebtAges.of(row), row.getBigDecimal("total"), Rows.date(row, "since"), row.getInt("charges"));
	}

}
