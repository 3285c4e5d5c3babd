package uz.ziyo.expenses.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import uz.ziyo.expenses.ExpenseDraft;
import uz.ziyo.expenses.ExpenseView;
import uz.ziyo.shared.idempotency.OneTimeForm;
import uz.ziyo.shared.web.EditedForm;

class ExpenseForm extends EditedForm implements OneTimeForm {

	private BigDecimal amount;

	private LocalDate date;

	private String reason;

	private String recipient;

	private Long recipientUser;

	private String formId;

	static ExpenseForm today(LocalDate today, String formId) {
		ExpenseForm form = new ExpenseForm();
		form.formId = formId;
		form.date = today;
		return form;
	}

	static ExpenseForm of(ExpenseView view) {
		ExpenseForm form = new ExpenseForm();
		form.amount = view.amount();
		form.date = view.date();
		form.reason = view.reason();
		form.recipient = view.recipient();
		form.recipientUser = view.recipientUser();
		form.begin(view.version());
		return form;
	}

	@Override
	protected List<String> edited() {
		return List.of("amount", "date", "reason", "recipient", "recipientUser");
	}

	ExpenseDraft toDraft() {
		return new ExpenseDraft(this.recipient, this.recipientUser, this.amount, this.reason, this.date, getVersion());
	}

	public BigDecimal getAmount() {
		return this.amount;
	}

	public void setAmount(BigDecimal amount) {
		this.amount = amount;
	}

	public LocalDate getDate() {
		return this.date;
	}

	public void setDate(LocalDate date) {
		this.date = date;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

	public String getRecipient() {
		return this.recipient;
	}

	public void setRecipient(String recipient) {
		this.recipient = recipient;
	}

	public Long getRecipientUser() {
		return this.recipientUser;
	}

	public void setRecipientUser(Long recipientUser) {
		this.recipientUser = recipientUser;
	}

	@Override
	public String getFormId() {
		return this.formId;
	}

	@Override
	public void setFormId(String formId) {
		this.formId = formId;
	}

}
