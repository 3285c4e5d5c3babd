package uz.ziyo.dashboard.web;

import java.math.BigDecimal;
import java.util.List;

import uz.ziyo.dashboard.MoneyFigures;
import uz.ziyo.dashboard.Overview;

/**
 * One of the large figures, beside what it was before.
 *
 * @param name the end of the message that names it
 * @param path of its rows, which take {@code from} and {@code to}
 * @param change in percent; null where there is nothing to compare with
 * @param good whether a change upwards is welcome
 */
record FigureCard(String name, String path, BigDecimal now, BigDecimal then, Integer change, boolean good) {

	static List<FigureCard> of(Overview overview) {
		MoneyFigures now = overview.now();
		MoneyFigures then = overview.then();
		return List.of(of("income", "/payments", now.income(), then.income(), true),
				of("expense", "/expenses", now.expense(), then.expense(), false),
				of("profit", "/dashboard/profit", now.profit(), then.profit(), true));
	}

	private static FigureCard of(String name, String path, BigDecimal now, BigDecimal then, boolean good) {
		return new FigureCard(name, path, now, then, MoneyFigures.change(then, now), good);
	}

	/** How much it has changed, whichever way. */
	public int percent() {
		return Math.abs(this.change);
	}

	public boolean isUp() {
		return this.change != null && this.change > 0;
	}

	public boolean isDown() {
		return this.change != null && this.change < 0;
	}

	public boolean isWelcome() {
		return this.good ? isUp() : isDown();
	}

}
