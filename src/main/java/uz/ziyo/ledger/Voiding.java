package uz.ziyo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import uz.ziyo.shared.list.Rows;

/**
 * How it came that a payment no longer counts.
 *
 * @param reason null where nobody was asked
 */
public record Voiding(Instant at, String by, String reason) {

	static final String COLUMNS = """
			p.voided_at, p.void_reason, v.first_name as void_first_name, v.last_name as void_last_name,
			v.username as void_username""";

	static final String FROM = "left join account v on v.id = p.voided_by";

	/** Null in a payment that counts. */
	static Voiding of(ResultSet row) throws SQLException {
		Instant at = Rows.instant(row, "voided_at");
		return (at == null) ? null : new Voiding(at, Rows.familyFirst(row, "void_"), row.getString("void_reason"));
	}

}
