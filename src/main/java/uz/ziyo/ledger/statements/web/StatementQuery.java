package uz.ziyo.ledger.statements.web;

import java.time.LocalDate;

class StatementQuery {

	private LocalDate date;

	public LocalDate getDate() {
		return this.date;
	}

	public void setDate(LocalDate date) {
		this.date = date;
	}

}
