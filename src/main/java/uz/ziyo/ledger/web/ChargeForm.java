package uz.ziyo.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import uz.ziyo.ledger.ChargeCorrection;
import uz.ziyo.ledger.ChargeDraft;
import uz.ziyo.ledger.ChargeView;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.idempotency.OneTimeForm;
import uz.ziyo.shared.web.EditedForm;

/**
 * A charge as it is filled in, of one student or of a whole group.
 */
class ChargeForm extends EditedForm implements OneTimeForm {

	private String formId;

	private Long student;

	private Long group;

	private YearMonth month;

	private BigDecimal amount;

	private LocalDate dueDate;

	private String description;

	/** Whom the preview has shown; null where there was none yet. */
	private String seen;

	static ChargeForm of(ChargeView view) {
		ChargeForm form = new ChargeForm();
		form.amount = view.amount();
		form.dueDate = view.dueDate();
		form.description = view.description();
		form.begin(view.version());
		return form;
	}

	@Override
	protected List<String> edited() {
		return List.of("amount", "dueDate", "description");
	}

	/**
	 * @throws Stale where it was made from an older version
	 */
	ChargeCorrection toCorrection(ChargeView now) {
		requireVersion(now.version());
		return new ChargeCorrection(this.amount, this.dueDate, this.description);
	}

	ChargeDraft toDraft() {
		return new ChargeDraft(this.student, this.group, this.month, this.amount, this.dueDate, this.description);
	}

	ChargeDraft toGroupDraft() {
		return new ChargeDraft(null, this.group, this.month, this.amount, this.dueDate, this.description);
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

	public YearMonth getMonth() {
		return this.month;
	}

	public void setMonth(YearMonth month) {
		this.month = month;
	}

	public BigDecimal getAmount() {
		return this.amount;
	}

	public void setAmount(BigDecimal amount) {
		this.amount = amount;
	}

	public LocalDate getDueDate() {
		return this.dueDate;
	}

	public void setDueDate(LocalDate dueDate) {
		this.dueDate = dueDate;
	}

	public String getDescription() {
		return this.description;
	}

	public void setDescription(String description) {
		this.description = description;
	}

	public String getSeen() {
		return this.seen;
	}

	public void setSeen(String seen) {
		this.seen = seen;
	}

}
