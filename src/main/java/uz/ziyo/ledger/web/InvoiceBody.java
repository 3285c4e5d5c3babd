package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.shared.api.Required;

record InvoiceBody(@Required Long student,
		@Required @Digits(integer = 12, fraction = 2) @DecimalMin("0.01") BigDecimal amount, LocalDate dueDate,
		@Size(max = 1000) String description) {

	static InvoiceBody of(ChargeView charge) {
		return new InvoiceBody(charge.studentId(), charge.amount(), charge.dueDate(), charge.description());
	}

	ChargeDraft toDraft() {
		return ChargeDraft.of(this.student, this.amount, this.dueDate, this.description);
	}

}
