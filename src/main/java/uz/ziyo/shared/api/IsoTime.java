package uz.ziyo.shared.api;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * {@code 2025-02-19T10:30:00+05:00}, written by hand: a list of attendance has two of
 * these in each of its hundred thousands of rows, and a formatter takes most of the time.
 */
final class IsoTime {

	private static final int DAY = 24 * 60 * 60;

	private IsoTime() {
	}

	static int write(char[] text, long epochSecond, ZoneOffset offset) {
		long local = epochSecond + offset.getTotalSeconds();
		LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, (long) DAY));
		two(text, 0, date.getYear() / 100);
		two(text, 2, date.getYear() % 100);
		text[4] = '-';
		two(text, 5, date.getMonthValue());
		text[7] = '-';
		two(text, 8, date.getDayOfMonth());
		text[10] = 'T';
		writeTime(text, 11, (int) Math.floorMod(local, (long) DAY));
		int minutes = Math.abs(offset.getTotalSeconds()) / 60;
		text[19] = (offset.getTotalSeconds() < 0) ? '-' : '+';
		two(text, 20, minutes / 60);
		text[22] = ':';
		two(text, 23, minutes % 60);
		return 25;
	}

	static void writeTime(char[] text, int at, int secondOfDay) {
		two(text, at, secondOfDay / 3600);
		text[at + 2] = ':';
		two(text, at + 3, secondOfDay / 60 % 60);
		text[at + 5] = ':';
		two(text, at + 6, secondOfDay % 60);
	}

	private static void two(char[] text, int at, int number) {
		text[at] = (char) ('0' + number / 10);
		text[at + 1] = (char) ('0' + number % 10);
	}

}
