package uz.ziyo.ledger.web;

class PaymentVoidForm {

	private String reason = "";

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = (reason == null) ? "" : reason.strip();
	}

}
