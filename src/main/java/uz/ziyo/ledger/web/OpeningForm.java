package uz.ziyo.ledger.web;

import java.time.LocalDate;

class OpeningForm {

	private LocalDate on;

	public LocalDate getOn() {
		return this.on;
	}

	public void setOn(LocalDate on) {
		this.on = on;
	}

}
