package uz.ziyo.ledger.desk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.ledger.ChargeBook;
import uz.ziyo.ledger.ChargeFilter;
import uz.ziyo.ledger.ChargeKind;
import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.ledger.rows.MonthRows;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * What the desk needs while somebody stands before it with money.
 */
@Service
public class PaymentDesk {

	/** Months that are offered: so many before this one, and so many after it. */
	private static final int BEFORE = 5;

	private static final int AHEAD = 3;

	private static final String COLUMNS = """
			a.id, a.username, a.first_name, a.last_name, a.phone, a.parent_phone, coalesce(b.credit, 0) as credit,
			(select coalesce(sum(c.remaining), 0) from charge c where c.student_id = a.id and c.open_since is not null) as debt,
			(select string_agg(g.name, ', ' order by e.joined_no desc) from enrolment e join study_group g on g.id = e.group_id
			where e.student_id = a.id and e.left_at is null) as group_names""";

	private static final String FROM = "account a left join student_balance b on b.student_id = a.id";

	private static final String HAS_WORD = """
			a.search_text like ? escape '!' or exists (select 1 from enrolment e join study_group g on g.id = e.group_id
			where e.student_id = a.id and e.left_at is null and %s)""".formatted(SearchText.in("g.name"));

	private final Selects selects;

	private final ChargeBook charges;

	private final JdbcClient jdbc;

	private final CentreTime time;

	PaymentDesk(Selects selects, ChargeBook charges, JdbcClient jdbc, CentreTime time) {
		this.selects = selects;
		this.charges = charges;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Students by words of which each is in their name, username or phone, or in the name
	 * of a group they are in. Whose family name begins with what is typed comes first,
	 * then who has another name that does; each lot by name.
	 */
	public Listing<DeskStudent> find(String typed) {
		Select<DeskStudent> found = students();
		SearchText.words(typed)
			.forEach((word) -> found.where(HAS_WORD, SearchText.like(word), SearchText.likeText(word)));
		return found.first("a.search_text like ? escape '!'", SearchText.likeBeginning(typed))
			.first("a.search_text like ? escape '!'", SearchText.likeWord(typed))
			.orderBy("a.last_name, a.first_name, a.id");
	}

	/**
	 * Three statements.
	 * @throws NotFound where there is no such student
	 */
	@Reading
	public DeskView open(long studentId, Caller caller) {
		DeskStudent student = students().where("a.id = ?", studentId)
			.all()
			.stream()
			.findFirst()
			.orElseThrow(NotFound::new);
		List<ChargeView> others = this.charges.list(ChargeFilter.openOf(studentId), caller)
			.all()
			.stream()
			.filter((charge) -> charge.kind() != ChargeKind.TUITION)
			.toList();
		return new DeskView(student, groups(studentId), others);
	}

	private Select<DeskStudent> students() {
		return this.selects
			.select(COLUMNS, FROM,
					(row, number) -> new DeskStudent(row.getLong("id"), row.getString("username"),
							row.getString("first_name"), row.getString("last_name"), row.getString("phone"),
							row.getString("parent_phone"), row.getString("group_names"), row.getBigDecimal("debt"),
							row.getBigDecimal("credit")))
			.where("a.role = 'STUDENT' and a.archived_at is null");
	}

	private List<DeskView.Group> groups(long studentId) {
		YearMonth now = YearMonth.from(this.time.today());
		Map<Long, Months> groups = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select g.id, g.name, k.price, e.joined_at, e.left_at, c.id as charge_id, c.for_month, c.amount, c.remaining
					from enrolment e join study_group g on g.id = e.group_id left join course k on k.id = g.course_id
					left join charge c on c.student_id = e.student_id and c.group_id = e.group_id and c.voided_at is null
					and c.kind = 'TUITION' and (c.open_since is not null or c.for_month >= ?)
					where e.student_id = ? and (e.left_at is null or c.open_since is not null)
					order by case when e.left_at is null then 0 else 1 end, e.joined_no desc, c.for_month""")
			.params(now.minusMonths(BEFORE).atDay(1), studentId)
			.query((ResultSet row) -> {
				Months months = groups.get(row.getLong("id"));
				if (months == null) {
					months = months(row, now);
					groups.put(row.getLong("id"), months);
				}
				months.bill(row);
			});
		return groups.values().stream().map(Months::group).toList();
	}

	private Months months(ResultSet row, YearMonth now) throws SQLException {
		BigDecimal price = row.getBigDecimal("price");
		Months months = new Months(row.getLong("id"), row.getString("name"),
				(price != null && price.signum() > 0) ? price : null, Rows.instant(row, "left_at") != null,
				new TreeMap<>());
		if (!months.left()) {
			YearMonth joined = YearMonth.from(this.time.dateOf(Rows.instant(row, "joined_at")));
			YearMonth first = joined.isAfter(now.minusMonths(BEFORE)) ? joined : now.minusMonths(BEFORE);
			for (YearMonth month = first; !month.isAfter(now.plusMonths(AHEAD)); month = month.plusMonths(1)) {
				months.all()
					.put(month,
							new DeskView.Month(month, DeskView.State.UNBILLED, null, months.price(), months.price()));
			}
		}
		return months;
	}

	private record Months(long id, String name, BigDecimal price, boolean left,
			TreeMap<YearMonth, DeskView.Month> all) {

		void bill(ResultSet row) throws SQLException {
			Long charge = Rows.longOrNull(row, "charge_id");
			if (charge == null) {
				return;
			}
			YearMonth month = MonthRows.month(row, "for_month");
			BigDecimal amount = row.getBigDecimal("amount");
			BigDecimal remaining = row.getBigDecimal("remaining");
			DeskView.State state = switch (ChargeStatus.of(amount, remaining)) {
				case PAID -> DeskView.State.PAID;
				case PARTIALLY_PAID -> DeskView.State.PARTLY_PAID;
				case PENDING -> DeskView.State.OPEN;
			};
			this.all.put(month, new DeskView.Month(month, state, charge, amount, remaining));
		}

		DeskView.Group group() {
			return new DeskView.Group(this.id, this.name, this.price, this.left, new ArrayList<>(this.all.values()));
		}

	}

}
