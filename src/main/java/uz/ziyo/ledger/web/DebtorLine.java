package uz.ziyo.ledger.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import uz.ziyo.ledger.StudentDebt;

/**
 * A debtor as the list shows him.
 *
 * @param days since when he owes; 0 for what falls due later
 * @param telegram where he can be written to; null where nobody knows
 */
record DebtorLine(StudentDebt debtor, long days, String telegram) {

	static DebtorLine of(StudentDebt debtor, LocalDate today) {
		return new DebtorLine(debtor, days(debtor.since(), today), telegram(debtor.telegramId()));
	}

	static long days(LocalDate since, LocalDate today) {
		return Math.max(0, ChronoUnit.DAYS.between(since, today));
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
