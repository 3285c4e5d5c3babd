package uz.ziyo.shared.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

import uz.ziyo.shared.PersonName;

/**
 * What {@link ResultSet} lacks: columns that may be null, java.time, and names of people.
 */
public final class Rows {

	private Rows() {
	}

	public static Long longOrNull(ResultSet row, String column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

	public static Integer intOrNull(ResultSet row, String column) throws SQLException {
		int value = row.getInt(column);
		return row.wasNull() ? null : value;
	}

	public static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value == null) ? null : value.toInstant();
	}

	/**
	 * A person's name as registers have it, of {@code first_name}, {@code last_name} and
	 * {@code username}; null where there is nobody.
	 * @param whose what those columns' names begin with; may be empty
	 */
	public static String familyFirst(ResultSet row, String whose) throws SQLException {
		String username = row.getString(whose + "username");
		return (username == null) ? null : PersonName.familyFirst(row.getString(whose + "first_name"),
				row.getString(whose + "last_name"), username);
	}

	public static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	public static LocalTime time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalTime.class);
	}

}
