package uz.ziyo.expenses.web;

import jakarta.validation.constraints.NotBlank;

class ExpenseVoidForm {

	@NotBlank
	private String reason;

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = (reason == null) ? null : reason.strip();
	}

}
