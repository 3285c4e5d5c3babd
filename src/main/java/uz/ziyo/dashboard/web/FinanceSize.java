package uz.ziyo.dashboard.web;

/**
 * How a finance workbook can be had.
 */
enum FinanceSize {

	/** While its reader waits. */
	DIRECT,

	/** Behind a progress bar. */
	PREPARED,

	/** Only in parts. */
	TOO_LARGE;

	/** So many payments take less than a second. */
	static final int DIRECTLY = 20_000;

	/** What makes a file that Excel still opens. */
	static final int MOST = 3_000_000;

	static FinanceSize of(long payments) {
		return (payments <= DIRECTLY) ? DIRECT : (payments <= MOST) ? PREPARED : TOO_LARGE;
	}

}
