package uz.ziyo.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;

/**
 * Says beforehand what {@link Payments} is going to do: it is done, and not written. All
 * that is read is of one moment: sums of two would not fit together.
 */
@Service
public class PaymentPreviews {

	private final LedgerStore store;

	private final Taking taking;

	private final PaymentBook book;

	private final CentreTime time;

	PaymentPreviews(LedgerStore store, Taking taking, PaymentBook book, CentreTime time) {
		this.store = store;
		this.taking = taking;
		this.book = book;
		this.time = time;
	}

	/**
	 * What {@link Payments#record} would come to now. Two statements; one more where
	 * there is credit, and one where a charge is named.
	 * @throws Refused as that
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public PaymentPreview ofNew(PaymentDraft draft) {
		LocalDate today = this.time.today();
		PaymentRules.checkNew(draft, today);
		PaymentTerms terms = this.taking.terms(draft, today);
		StudentLedger ledger = lookAt(terms.studentId());
		Facts facts = this.taking.facts(ledger, draft, terms);
		Payment payment = new Payment(LedgerStore.NEW, terms);
		this.taking.take(ledger, payment, facts, today);
		return preview(ledger, payment);
	}

	/**
	 * What {@link Payments#change} would come to now, where the payment stays the same
	 * student's.
	 * @throws NotFound where there is none, or it is voided
	 * @throws Refused as that
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public PaymentPreview ofCorrection(long id, Function<PaymentView, PaymentDraft> correction, Caller by) {
		LocalDate today = this.time.today();
		PaymentView now = this.book.get(id, by);
		PaymentDraft draft = correction.apply(now);
		PaymentRules.check(draft, today);
		StudentLedger ledger = lookAt(now.studentId());
		this.store.loadPayment(ledger, id);
		Payment payment = ledger.payment(id).orElseThrow(NotFound::new);
		PaymentTerms wanted = this.taking.terms(draft, today);
		PaymentRules.checkChanged(wanted, payment.terms(), today);
		if (!payment.terms().movesTheSame(wanted)) {
			this.taking.change(payment, draft, wanted, ledger, ledger, today);
		}
		return preview(ledger, payment);
	}

	private StudentLedger lookAt(long studentId) {
		return this.store.lookAt(List.of(studentId)).get(studentId);
	}

	private static PaymentPreview preview(StudentLedger ledger, Payment payment) {
		return new PaymentPreview(payment.amount(), ledger.linesOf(payment), ledger.credit());
	}

}
