package uz.ziyo.demo;

import java.time.Month;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a centre pays for again and again. Amounts are in thousands of so'm, and differ
 * from month to month where there are two.
 */
enum DemoExpense {

	RENT("Ijara", "Bino egasi: Sobirov Anvar aka", 3, 18_000, 18_000),

	POWER("Kommunal toʻlov", "Elektr energiyasi", 8, 1_300, 2_600),

	WATER("Kommunal toʻlov", "Suv va chiqindi", 8, 260, 390),

	HEATING("Kommunal toʻlov", "Isitish", 9, 1_500, 2_900, Month.NOVEMBER, Month.MARCH),

	INTERNET("Internet", "200 Mbit/s, ofis tarifi", 5, 450, 450),

	CLEANING("Tozalik", "Farrosh: Oysha opa", 6, 1_800, 1_800),

	TAX("Soliq", "Aylanma soligʻi", 15, 3_200, 4_700),

	BANK("Bank xizmati", "Hisobraqam va terminal", 28, 140, 230),

	PAPER("Kanselyariya", "Qogʻoz, marker, toner", 11, 350, 780),

	TEA("Choy-suv", "Choy, qand, 19 litrli suv", 2, 180, 320), TEA_AGAIN("Choy-suv", "19 litrli suv", 18, 120, 240),

	BOOKS("Kitob", "Kitob doʻkoni", 20, 900, 2_400),

	NEW_BOOKS("Kitob", "Yangi oʻquv yili darsliklari", 24, 4_800, 6_500, Month.AUGUST, Month.SEPTEMBER),

	ADVERTISING("Reklama", "Instagram va Telegram", 12, 1_500, 2_800),

	BIG_ADVERTISING("Reklama", "Bannerlar va flayerlar", 16, 3_500, 5_200, Month.AUGUST, Month.SEPTEMBER),

	REPAIR("Taʼmirlash", "Konditsionerlarni tozalash", 14, 700, 1_300, Month.MAY, Month.JULY),

	GIFTS("Bayram", "Oʻquvchilarga sovgʻalar", 26, 1_200, 1_900, Month.DECEMBER, Month.DECEMBER),

	NAVRUZ("Bayram", "Navroʻz dasturxoni", 19, 1_400, 1_800, Month.MARCH, Month.MARCH);

	private final String reason;

	private final String recipient;

	private final int day;

	private final int least;

	private final int most;

	private final Set<Month> months;

	DemoExpense(String reason, String recipient, int day, int least, int most) {
		this(reason, recipient, day, least, most, EnumSet.allOf(Month.class));
	}

	/** From one month to another, both counted, the turn of the year too. */
	DemoExpense(String reason, String recipient, int day, int least, int most, Month first, Month last) {
		this(reason, recipient, day, least, most, EnumSet.noneOf(Month.class));
		for (Month month = first; month != last; month = month.plus(1)) {
			this.months.add(month);
		}
		this.months.add(last);
	}

	DemoExpense(String reason, String recipient, int day, int least, int most, Set<Month> months) {
		this.reason = reason;
		this.recipient = recipient;
		this.day = day;
		this.least = least;
		this.most = most;
		this.months = months;
	}

	String reason() {
		return this.reason;
	}

	String recipient() {
		return this.recipient;
	}

	int day() {
		return this.day;
	}

	int least() {
		return this.least;
	}

	int most() {
		return this.most;
	}

	boolean isDueIn(Month month) {
		return this.months.contains(month);
	}

}
