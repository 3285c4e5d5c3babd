package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import uz.ziyo.ledger.PaymentDraft;
import uz.ziyo.ledger.PaymentMethod;
import uz.ziyo.ledger.PaymentView;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.idempotency.OneTimeForm;
import uz.ziyo.shared.web.EditedForm;

class PaymentForm extends EditedForm implements OneTimeForm {

	private static final Map<String, String> NAMES = Map.of("months", PaidItems.FIELD, "charge", PaidItems.FIELD,
			"group", PaidItems.FIELD);

	private String formId = UUID.randomUUID().toString();

	private Long student;

	/** What the payment belongs to where no month says so. */
	private Long group;

	private List<String> items = List.of();

	private BigDecimal amount;

	private PaymentMethod method = PaymentMethod.CASH;

	private String notes;

	private LocalDate paidOn;

	private boolean anyway;

	static PaymentForm of(PaymentView payment) {
		PaymentForm form = new PaymentForm();
		form.student = payment.studentId();
		form.group = payment.groupId();
		form.items = (payment.chargeId() != null) ? List.of(PaidItems.charge(payment.chargeId()))
				: payment.months().stream().map((month) -> PaidItems.month(payment.groupId(), month.month())).toList();
		form.amount = payment.amount();
		form.method = payment.method();
		form.notes = payment.notes();
		form.paidOn = payment.paidOn();
		form.begin(payment.version());
		return form;
	}

	@Override
	protected List<String> edited() {
		return List.of("group", "items", "amount", "method", "notes", "paidOn");
	}

	/**
	 * @throws Stale where it was made from an older version
	 * @throws Refused as {@link #toDraft()}
	 */
	PaymentDraft toDraft(PaymentView now) {
		PaymentDraft draft = toDraft();
		requireVersion(now.version());
		return draft;
	}

	/**
	 * @throws Refused at {@value PaidItems#FIELD}, {@code paidOn} and {@code method}: a
	 * page has filled in day and method, and one that is emptied is not meant to be today
	 * or in cash
	 */
	PaymentDraft toDraft() {
		Refused.Problems missing = Refused.collect()
			.add(this.paidOn == null, "paidOn", "payments.date.required")
			.add(this.method == null, "method", "ledger.method.unknown");
		if (this.paidOn == null || this.method == null) {
			String problem = Money.problem(this.amount);
			missing.add(problem != null, "amount", problem);
		}
		PaidItems paid = Refused.toldWith(() -> missing, () -> PaidItems.read(this.items));
		missing.throwIfAny();
		return new PaymentDraft(this.student, (paid.groupId() != null) ? paid.groupId() : this.group, paid.chargeId(),
				paid.months(), this.amount, this.method, this.notes, this.paidOn);
	}

	/** What the ledger refuses is said where the form has it. */
	static <T> T told(Supplier<T> work) {
		return Refused.toldAs(NAMES, work);
	}

	boolean hasFormId() {
		return this.formId != null && this.formId.matches("[0-9a-f-]{36}");
	}

	void renew() {
		this.formId = UUID.randomUUID().toString();
	}

	@Override
	public String getFormId() {
		return this.formId;
	}

	@Override
	public void setFormId(String formId) {
		this.formId = formId;
	}

	public Long getStudent() {
		return this.student;
	}

	public void setStudent(Long student) {
		this.student = student;
	}

	public Long getGroup() {
		return this.group;
	}

	public void setGroup(Long group) {
		this.group = group;
	}

	public List<String> getItems() {
		return this.items;
	}

	public void setItems(List<String> items) {
		this.items = (items == null) ? List.of() : items.stream().filter((item) -> !item.isBlank()).toList();
	}

	public BigDecimal getAmount() {
		return this.amount;
	}

	public void setAmount(BigDecimal amount) {
		this.amount = amount;
	}

	public PaymentMethod getMethod() {
		return this.method;
	}

	public void setMethod(PaymentMethod method) {
		this.method = method;
	}

	public String getNotes() {
		return this.notes;
	}

	public void setNotes(String notes) {
		this.notes = notes;
	}

	public LocalDate getPaidOn() {
		return this.paidOn;
	}

	public void setPaidOn(LocalDate paidOn) {
		this.paidOn = paidOn;
	}

	public boolean isAnyway() {
		return this.anyway;
	}

	public void setAnyway(boolean anyway) {
		this.anyway = anyway;
	}

}
