package uz.ziyo.ledger.debts.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import uz.ziyo.ledger.debts.StudentDebt;

/**
 * A debtor as the list shows him.
 *
 * @param daysDue since when he owes; null where nothing of it is due yet
 * @param telegram where he can be written to; null where nobody knows
 */
record DebtorLine(StudentDebt debtor, Long daysDue, String telegram) {

	static DebtorLine of(StudentDebt debtor, LocalDate today) {
		return new DebtorLine(debtor, daysDue(debtor.since(), today), telegram(debtor.telegramId()));
	}

	static Long daysDue(LocalDate since, LocalDate today) {
		return since.isAfter(today) ? null : ChronoUnit.DAYS.between(since, today);
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
