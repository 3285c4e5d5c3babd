package uz.ziyo.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

import uz.ziyo.shared.Money;
import uz.ziyo.shared.SearchText;
import uz.ziyo.shared.Stale;

@Entity
@Audited
class Expense {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "expense_seq")
	@SequenceGenerator(name = "expense_seq", sequenceName = "expense_seq", allocationSize = 50)
	private Long id;

	private String recipient;

	private Long recipientUser;

	private BigDecimal amount;

	private String reason;

	private LocalDate date;

	@NotAudited
	private String searchText;

	@NotAudited
	private long createdBy;

	@NotAudited
	private Instant createdAt;

	private Instant voidedAt;

	@NotAudited
	private Long voidedBy;

	private String voidReason;

	@Version
	private int version;

	protected Expense() {
	}

	Expense(ExpenseDraft draft, LocalDate date, long createdBy, Instant now) {
		this.createdBy = createdBy;
		this.createdAt = now;
		describe(draft, date);
	}

	void change(ExpenseDraft draft, LocalDate date) {
		if (draft.version() != null && draft.version() != this.version) {
			throw new Stale();
		}
		requireLive();
		describe(draft, date);
	}

	private void describe(ExpenseDraft draft, LocalDate date) {
		this.recipient = draft.recipient();
		this.recipientUser = draft.recipientUser();
		this.amount = Money.exact(draft.amount());
		this.reason = draft.reason();
		this.date = date;
		this.searchText = SearchText.of(this.reason, this.recipient);
	}

	/** For good: what is voided is neither changed nor brought back. */
	void voidBy(long accountId, String reason, Instant now) {
		requireLive();
		this.voidedAt = now;
		this.voidedBy = accountId;
		this.voidReason = reason;
	}

	private void requireLive() {
		if (this.voidedAt != null) {
			throw new IllegalStateException("Expense " + this.id + " is voided");
		}
	}

	boolean isPaidTo(Long accountId) {
		return Objects.equals(this.recipientUser, accountId);
	}

	Long id() {
		return this.id;
	}

	LocalDate date() {
		return this.date;
	}

	ExpenseTally.Spent spent() {
		return new ExpenseTally.Spent(this.date, this.amount);
	}

}
