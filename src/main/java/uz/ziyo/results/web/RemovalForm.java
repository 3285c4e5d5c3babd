package uz.ziyo.results.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import uz.ziyo.results.Results;

class RemovalForm {

	@NotBlank
	@Size(max = Results.MAX_REASON)
	private String reason;

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
