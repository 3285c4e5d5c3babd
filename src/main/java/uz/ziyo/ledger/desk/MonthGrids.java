package uz.ziyo.ledger.desk;

import java.sql.ResultSet;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.ledger.ChargeStatus;
import uz.ziyo.ledger.rows.MonthRows;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * Who of a group has paid which month.
 */
@Service
public class MonthGrids {

	private final JdbcClient jdbc;

	private final CentreTime time;

	MonthGrids(JdbcClient jdbc, CentreTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Those who are in the group, and after them those who have left it with a month
	 * billed; one statement. Empty for a group that there is not.
	 * @param last the last column
	 * @param count how many columns
	 */
	@Reading
	public MonthGrid of(long groupId, YearMonth last, int count) {
		YearMonth first = last.minusMonths(count - 1L);
		Map<Long, MonthGrid.Row> rows = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select a.id, a.username, a.first_name, a.last_name, e.joined_at, e.left_at, c.id as charge_id, c.for_month,
					c.amount, c.remaining, c.status from enrolment e join account a on a.id = e.student_id and a.archived_at is null
					left join charge c on c.student_id = e.student_id and c.group_id = e.group_id and c.voided_at is null
					and c.for_month between ? and ?
					where e.group_id = ? and (e.left_at is null or c.id is not null)
					order by case when e.left_at is null then 0 else 1 end, a.last_name, a.first_name, a.id, c.for_month""")
			.params(first.atDay(1), last.atDay(1), groupId)
			.query((ResultSet row) -> {
				long id = row.getLong("id");
				MonthGrid.Row student = rows.get(id);
				if (student == null) {
					student = new MonthGrid.Row(id, row.getString("username"), row.getString("first_name"),
							row.getString("last_name"),
							YearMonth.from(this.time.dateOf(Rows.instant(row, "joined_at"))),
							Rows.instant(row, "left_at") != null,
							new ArrayList<>(Arrays.asList(new MonthGrid.Cell[count])));
					rows.put(id, student);
				}
				if (Rows.longOrNull(row, "charge_id") != null) {
					int column = (int) ChronoUnit.MONTHS.between(first, MonthRows.month(row, "for_month"));
					student.cells()
						.set(column, new MonthGrid.Cell(row.getLong("charge_id"), row.getBigDecimal("amount"),
								row.getBigDecimal("remaining"), ChargeStatus.valueOf(row.getString("status"))));
				}
			});
		List<YearMonth> months = IntStream.range(0, count).mapToObj(first::plusMonths).toList();
		return new MonthGrid(groupId, months, List.copyOf(rows.values()));
	}

}
