package uz.ziyo.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Rows;

/**
 * Who made which marks, as their history knows: who corrects one has not made it.
 */
@Service
public class MarkMakers {

	/** What was made on a day and is still there. */
	private static final String MADE = """
			attendance_mark d join attendance_mark_aud h on h.id = d.id and h.revtype = 0
			join revision r on r.id = h.rev where d.created_at >= :from and d.created_at < :to""";

	private final JdbcClient jdbc;

	private final CentreTime time;

	MarkMakers(JdbcClient jdbc, CentreTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/** Who made a mark on that day that is still there, whichever lesson it is of. */
	@Reading
	public Set<Long> on(LocalDate day) {
		return during(day, "select distinct r.account_id from " + MADE + " and r.account_id is not null")
			.query(Long.class)
			.set();
	}

	/**
	 * Whether somebody did. Mostly there is one of the lesson that was looked at last,
	 * which is asked for first: they are fewer than all of a day.
	 */
	@Reading
	public boolean hasMade(long accountId, LocalDate day, long groupId, LocalDate lesson) {
		String his = MADE + " and r.account_id = :account";
		return during(day,
				"select exists (select 1 from " + his + " and d.group_id = :group and d.date = :lesson)"
						+ " or exists (select 1 from " + his + ")")
			.param("account", accountId)
			.param("group", groupId)
			.param("lesson", lesson)
			.query(Boolean.class)
			.single();
	}

	private JdbcClient.StatementSpec during(LocalDate day, String query) {
		return this.jdbc.sql(query)
			.param("from", this.time.at(this.time.startOf(day)))
			.param("to", this.time.at(this.time.startOf(day.plusDays(1))));
	}

	/** Each once, also of marks that are gone. */
	List<MarksRemoved.Maker> of(List<Long> ids) {
		return this.jdbc.sql("""
				select distinct r.account_id, r.at from attendance_mark_aud h join revision r on r.id = h.rev
				where h.revtype = 0 and r.account_id is not null and h.id in (:ids)""")
			.param("ids", ids)
			.query((row, number) -> new MarksRemoved.Maker(row.getLong("account_id"), Rows.instant(row, "at")))
			.list();
	}

}
