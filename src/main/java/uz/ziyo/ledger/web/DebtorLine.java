package uz.ziyo.ledger.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import uz.ziyo.ledger.Debtor;

/**
 * A debtor as the list shows him.
 *
 * @param daysDue since when he owes; null where nothing of it is due yet
 * @param telegram where he can be written to; null where nobody knows
 */
record DebtorLine(Debtor debtor, Long daysDue, String telegram) {

	static DebtorLine of(Debtor debtor, LocalDate today) {
		boolean due = !debtor.since().isAfter(today);
		return new DebtorLine(debtor, due ? ChronoUnit.DAYS.between(debtor.since(), today) : null,
				telegram(debtor.telegramId()));
	}

	/** Telegram knows people by numbers, and some by names. */
	static String telegram(String id) {
		if (id == null) {
			return null;
		}
		String name = id.strip().replaceFirst("^@", "");
		if (name.matches("\\d{4,20}")) {
			return "tg://user?id=" + name;
		}
		return name.matches("[A-Za-z]\\w{3,31}") ? "https://t.me/" + name : null;
	}

}
