package uz.ziyo.ledger.web;

import java.time.YearMonth;

class BillingForm {

	private YearMonth month;

	private Integer page;

	public YearMonth getMonth() {
		return this.month;
	}

	public void setMonth(YearMonth month) {
		this.month = month;
	}

	public Integer getPage() {
		return this.page;
	}

	public void setPage(Integer page) {
		this.page = page;
	}

	int number() {
		return (this.page == null) ? 1 : Math.max(1, this.page);
	}

}
