package uz.ziyo.shared.exports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Selects;

/**
 * Who took which file with people or money in it, and when. Written once, never changed.
 */
@Service
public class ExportLog {

	private static final int LONGEST_DETAILS = 500;

	private static final int LONGEST_PERSON = 320;

	private final Selects selects;

	private final JdbcClient jdbc;

	private final CentreTime time;

	ExportLog(Selects selects, JdbcClient jdbc, CentreTime time) {
		this.selects = selects;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * @param kind the end of a message {@code exports.kind.…}
	 * @param details which of them; may be empty
	 */
	@Transactional
	public void record(Caller caller, String kind, String details) {
		this.jdbc.sql("""
				insert into export_log (id, account_id, person, kind, details, made_at)
				values (nextval('export_log_seq'), ?, ?, ?, ?, ?)""")
			.params(caller.id(), shortened(caller.fullName(), LONGEST_PERSON), kind,
					shortened(details, LONGEST_DETAILS), this.time.at(this.time.now()))
			.update();
	}

	private static String shortened(String text, int length) {
		return (text.length() > length) ? text.substring(0, length) : text;
	}

	/** The latest first. */
	public Listing<ExportEntry> list() {
		return this.selects
			.select("id, person, kind, details, made_at", "export_log",
					(row, number) -> new ExportEntry(row.getLong("id"), row.getString("person"), row.getString("kind"),
							row.getString("details"), Rows.instant(row, "made_at")))
			.orderBy("made_at desc, id desc");
	}

}
