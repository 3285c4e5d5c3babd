package uz.ziyo.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Doers;
import uz.ziyo.shared.list.Rows;

/**
 * Who made which marks, as their history knows: who corrects one has not made it.
 */
@Service
public class MarkMakers {

	private final JdbcClient jdbc;

	private final Doers makers;

	MarkMakers(JdbcClient jdbc, CentreTime time) {
		this.jdbc = jdbc;
		this.makers = new Doers(jdbc, time, """
				attendance_mark d join attendance_mark_aud h on h.id = d.id and h.revtype = 0
				join revision r on r.id = h.rev""", "r.account_id");
	}

	/** Who made a mark on that day that is still there, whichever lesson it is of. */
	@Reading
	public Set<Long> on(LocalDate day) {
		return this.makers.on(day);
	}

	/**
	 * Whether somebody did.
	 * @param lesson of the group, where it is looked for first
	 */
	@Reading
	public boolean hasMade(long accountId, LocalDate day, long groupId, LocalDate lesson) {
		return this.makers.has(accountId, day, groupId, lesson);
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
