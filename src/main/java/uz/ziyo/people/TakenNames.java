package uz.ziyo.people;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;

/** Which usernames and phones somebody has already. */
@Component
class TakenNames {

	private final JdbcClient jdbc;

	TakenNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param id the account that may have them; 0 for one that is to come
	 */
	Taken takenByOthersThan(long id) {
		return new Taken() {

			@Override
			public String username(String key) {
				String phone = Phones.isPhone(key) ? Phones.key(key) : "";
				return isTaken(List.of(key), phone, id) ? "people.username.taken" : null;
			}

			@Override
			public String phone(String key) {
				return isTaken(Phones.writings(key), key, id) ? "people.phone.taken" : null;
			}

		};
	}

	/** Who signs in by one name must find himself, whichever of his names it is. */
	private boolean isTaken(List<String> usernames, String phone, long exceptId) {
		return this.jdbc.sql("""
				select count(*) from account
				where id <> :id and (phone_key = :phone or username_key in (:usernames))""")
			.param("id", exceptId)
			.param("phone", phone)
			.param("usernames", usernames)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Of two who take the same name in the same moment the database lets one through; the
	 * other is told like anyone who comes too late.
	 */
	static <T> T told(Supplier<T> write) {
		try {
			return write.get();
		}
		catch (DataIntegrityViolationException ex) {
			String cause = String.valueOf(ex.getMostSpecificCause().getMessage()).toLowerCase(Locale.ROOT);
			String violated = cause.split("sql statement")[0];
			if (violated.contains("username_key")) {
				throw Refused.at("username", "people.username.taken");
			}
			if (violated.contains("phone_key")) {
				throw Refused.at("phone", "people.phone.taken");
			}
			throw ex;
		}
		catch (OptimisticLockingFailureException ex) {
			throw new Stale();
		}
	}

}
