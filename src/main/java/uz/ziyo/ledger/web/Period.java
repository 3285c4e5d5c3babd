package uz.ziyo.ledger.web;

import java.time.Instant;
import java.time.LocalDate;

import uz.ziyo.shared.CentreTime;

/**
 * @param from may be null
 * @param before may be null
 */
record Period(Instant from, Instant before) {

	/** The centre's day; any time for null. */
	static Period ofDay(LocalDate date, CentreTime time) {
		return (date == null) ? new Period(null, null) : new Period(time.startOf(date), time.startOf(date.plusDays(1)));
	}

}
