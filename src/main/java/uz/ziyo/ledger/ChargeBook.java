package uz.ziyo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.springframework.stereotype.Service;

import uz.ziyo.ledger.rows.MonthRows;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * The charges that were raised, paid or not, for readers.
 */
@Service
public class ChargeBook {

	private static final String COLUMNS = LedgerRows.CHARGE
			+ ", c.status, c.created_at, a.first_name, a.last_name, a.username, a.phone, g.name as group_name";

	private static final String FROM = """
			charge c join account a on a.id = c.student_id left join study_group g on g.id = c.group_id""";

	private static final Map<String, String> ORDERS = Map.of("id", "c.id", "amount", "c.amount", "remaining",
			"c.remaining", "status", "c.status", "created_at", "c.created_at", "due_date", "c.due_date", "due",
			"coalesce(c.due_date, c.charged_on)", "student", "c.student_id", "user", "c.student_id", "name",
			"a.last_name");

	private final Selects selects;

	ChargeBook(Selects selects) {
		this.selects = selects;
	}

	/** Staff see all, a student his own. */
	public Listing<ChargeView> list(ChargeFilter filter, Caller caller) {
		return filter.applyTo(select(caller)).orderBy(filter.ordering(), ORDERS, "c.id");
	}

	/** What {@link #list} with the same filter comes to; one statement. */
	@Reading
	public ChargeTotal total(ChargeFilter filter, Caller caller) {
		Select<ChargeTotal> total = this.selects.select("""
				count(*) as charges, coalesce(sum(c.amount), 0) as amount, coalesce(sum(c.remaining), 0) as remaining,
				coalesce(sum(case when a.archived_at is not null then c.remaining end), 0) as archived""", FROM,
				(row, number) -> new ChargeTotal(row.getLong("charges"), row.getBigDecimal("amount"),
						row.getBigDecimal("remaining"), row.getBigDecimal("archived")));
		return filter.applyTo(scoped(total, caller)).all().get(0);
	}

	/**
	 * @throws NotFound where there is none, it is voided, or a student asks for another's
	 */
	@Reading
	public ChargeView get(long id, Caller caller) {
		return select(caller).where("c.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	private Select<ChargeView> select(Caller caller) {
		return scoped(this.selects.select(COLUMNS, FROM, ChargeBook::view), caller);
	}

	private static <T> Select<T> scoped(Select<T> charges, Caller caller) {
		charges.where("c.voided_at is null");
		return caller.isStudent() ? charges.where("c.student_id = ?", caller.id()) : charges;
	}

	private static ChargeView view(ResultSet row, int number) throws SQLException {
		return new ChargeView(row.getLong("c_id"), row.getLong("c_student"), row.getString("first_name"),
				row.getString("last_name"), row.getString("username"), row.getString("phone"),
				Rows.longOrNull(row, "c_group"), row.getString("group_name"),
				ChargeKind.valueOf(row.getString("c_kind")), MonthRows.month(row, "c_month"),
				row.getBigDecimal("c_amount"), row.getBigDecimal("c_remaining"),
				ChargeStatus.valueOf(row.getString("status")), Rows.date(row, "c_due"), Rows.date(row, "c_on"),
				row.getString("c_description"), Rows.intOrNull(row, "c_lessons"), Rows.intOrNull(row, "c_lessons_of"),
				Rows.instant(row, "created_at"), row.getInt("c_version"));
	}

}
