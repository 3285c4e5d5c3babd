package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.PersonName;

/**
 * A payment as lists and the documents show it.
 *
 * @param receiptNo null in an opening balance, and in what has only just been recorded:
 * the database draws it
 * @param groupId may be null
 * @param chargeId the charge that it names, or null
 * @param notes may be null
 * @param unspent what is left of it as the student's credit
 * @param version how often somebody has said anew what came in
 */
public record PaymentView(long id, Long receiptNo, long studentId, String firstName, String lastName, String username,
		String phone, Long groupId, String groupName, Long chargeId, BigDecimal amount, BigDecimal unspent,
		PaymentMethod method, String notes, List<PaidMonth> months, long receivedById, String receivedByFirstName,
		String receivedByLastName, String receivedByUsername, LocalDate paidOn, Instant createdAt, int version) {

	static PaymentView of(Payment payment, List<PaidMonth> months, Facts facts, Caller by, Instant now) {
		PaymentTerms terms = payment.terms();
		return new PaymentView(payment.id(), null, terms.studentId(), facts.firstName(), facts.lastName(),
				facts.username(), facts.phone(), terms.groupId(), facts.groupName(), terms.chargeId(), terms.amount(),
				payment.unspent(), terms.method(), terms.notes(), months, by.id(), by.firstName(), by.lastName(),
				by.username(), terms.paidOn(), now, payment.version());
	}

	/** Family name first, as registers have it. */
	public String studentName() {
		return PersonName.familyFirst(this.firstName, this.lastName, this.username);
	}

	public String receivedByName() {
		return PersonName.familyFirst(this.receivedByFirstName, this.receivedByLastName, this.receivedByUsername);
	}

}
