package uz.ziyo.ledger.debts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import uz.ziyo.ledger.Charges;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Page;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * The debtors of {@link Debts} as people: one row for each, with all that he owes.
 */
@Service
public class StudentDebts {

	private static final Map<String, String> ORDERS = Map.of("name", "a.last_name", "total", "d.total", "since",
			"d.since");

	private final Selects selects;

	private final CentreTime time;

	StudentDebts(Selects selects, CentreTime time) {
		this.selects = selects;
		this.time = time;
	}

	/**
	 * A page of them, by name unless another order is asked for; the last one, where
	 * there are fewer. Two statements.
	 * @param number counted from 1
	 */
	@Reading
	public Page<StudentDebt> page(DebtFilter filter, int number, int size) {
		Select<Found> select = select(filter);
		List<Found> found = select.rows(size, (long) (number - 1) * size);
		if (found.isEmpty() && number > 1) {
			int last = new Page<>(List.of(), number, size, select.count()).pages();
			return page(filter, Math.min(last, number - 1), size);
		}
		Map<Long, List<StudentDebt.Part>> parts = parts(found, filter);
		List<StudentDebt> rows = found.stream()
			.map(Found::debt)
			.map((debt) -> debt.withParts(parts.get(debt.studentId())))
			.toList();
		return new Page<>(rows, number, size, found.isEmpty() ? 0 : found.get(0).ofAll());
	}

	/**
	 * Counts along: the sums are reckoned once for the page and for its number of rows.
	 */
	private Select<Found> select(DebtFilter filter) {
		String from = """
				(select c.student_id, sum(c.remaining) as total, min(c.open_since) as since from charge c where %s
				group by c.student_id) d %s d.student_id""".formatted(filter.openCharges(this.time.today()),
				Debts.DEBTOR);
		return this.selects.select("""
				d.student_id, a.username, a.first_name, a.last_name, a.phone, a.parent_phone, a.telegram_id, d.total,
				d.since, count(*) over () as of_all""", from, StudentDebts::found)
			.whereIfGiven("a.search_text like ? escape '!'", SearchText.likeIfGiven(filter.search()))
			.orderBy(filter.ordering(), ORDERS, "a.last_name, a.first_name, d.student_id");
	}

	private Map<Long, List<StudentDebt.Part>> parts(List<Found> found, DebtFilter filter) {
		Map<Long, List<StudentDebt.Part>> parts = new HashMap<>();
		if (found.isEmpty()) {
			return parts;
		}
		this.selects
			.select("c.student_id, c.group_id, g.name as group_name, c.remaining",
					"charge c left join study_group g on g.id = c.group_id",
					(row, number) -> Map.entry(row.getLong("student_id"), part(row)))
			.where(filter.openCharges(this.time.today()))
			.whereIn("c.student_id", found.stream().map((one) -> one.debt().studentId()).toList())
			.orderBy("c.student_id, c.group_id, c.id")
			.all()
			.forEach((one) -> add(parts.computeIfAbsent(one.getKey(), (id) -> new ArrayList<>()), one.getValue()));
		parts.values().forEach((list) -> list.sort((one, other) -> other.total().compareTo(one.total())));
		return parts;
	}

	/** Charges of one group come one after the other. */
	private static void add(List<StudentDebt.Part> parts, StudentDebt.Part next) {
		StudentDebt.Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
		if (last != null && last.isOfGroup(next.groupId())) {
			parts.set(parts.size() - 1, last.plus(next.total()));
		}
		else {
			parts.add(next);
		}
	}

	private static StudentDebt.Part part(ResultSet row) throws SQLException {
		return new StudentDebt.Part(Rows.longOrNull(row, "group_id"), row.getString("group_name"),
				row.getBigDecimal("remaining"));
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(
				new StudentDebt(row.getLong("student_id"), row.getString("username"), row.getString("first_name"),
						row.getString("last_name"), row.getString("phone"), row.getString("parent_phone"),
						row.getString("telegram_id"), row.getBigDecimal("total"), Rows.date(row, "since"), List.of()),
				row.getLong("of_all"));
	}

	/** One of so many. */
	private record Found(StudentDebt debt, long ofAll) {

	}

}
