package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.CentreTime;

/**
 * Writes what an operation has done to a student's ledger: all of it in one journey.
 */
@Component
class LedgerWriter {

	/** A number is drawn only where money has come in. */
	private static final String RECEIPT_NO = "case when cast(? as boolean) then nextval('receipt_seq') end";

	private static final String PAYMENT = """
			insert into payment (id, receipt_no, student_id, group_id, charge_id, amount, unspent, method, notes, received_by,
			paid_on, created_at, updated_at) values (?, %s, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
		.formatted(RECEIPT_NO);

	private static final String PAYMENT_CHANGED = """
			update payment set receipt_no = coalesce(receipt_no, %s),
			student_id = ?, group_id = ?, charge_id = ?, amount = ?, unspent = ?, method = ?, notes = ?, paid_on = ?, version = ?, updated_at = ?, voided_at = ?, voided_by = ?, void_reason = ? where id = ?"""
		.formatted(RECEIPT_NO);

	private static final String MONTHS = "insert into payment_month (id, payment_id, position, for_month) values";

	private static final String CHARGES = """
			insert into charge (id, student_id, group_id, kind, for_month, amount, remaining, status, due_date, charged_on,
			open_since, description, lessons, lessons_of, raised_by, live_key, made_by, created_at, updated_at) values""";

	private static final String CHARGE_CHANGED = """
			update charge set amount = ?, remaining = ?, status = ?, due_date = ?, open_since = ?, description = ?,
			version = ?, live_key = ?, updated_at = ?, voided_at = ? where id = ?""";

	private static final String ALLOCATIONS = """
			insert into allocation (id, student_id, payment_id, charge_id, amount, reverses_id, drawn_by, made_on, made_by,
			made_at)
			values""";

	private static final String CHARGE_HISTORY = """
			insert into charge_change (id, charge_id, amount, due_date, description, voided, changed_by, changed_at)
			select ?, c.id, c.amount, c.due_date, c.description, ?, cast(? as bigint), ? from charge c where c.id = ?""";

	private static final String PAYMENT_HISTORY = """
			insert into payment_change (id, payment_id, student_id, group_id, charge_id, amount, method, months, notes,
			paid_on, voided, changed_by, changed_at) select ?, p.id, p.student_id, p.group_id, p.charge_id, p.amount, p.method,
			?, p.notes, p.paid_on, ?, cast(? as bigint), ? from payment p where p.id = ?""";

	private static final String TALLY = """
			insert into payment_tally (part, amount) select cast(? as integer), 0
			where not exists (select 1 from payment_tally where part = ?) on conflict do nothing""";

	private static final String TALLY_CHANGED = "update payment_tally set amount = amount + ? where part = ?";

	/** As many as {@code payment_tally} has, each of some students. */
	private static final int PARTS = 256;

	/** As many ledgers as are written in one journey. */
	private static final int CHUNK = 100;

	private final JdbcTemplate jdbc;

	private final LedgerIds ids;

	private final CentreTime time;

	LedgerWriter(JdbcTemplate jdbc, LedgerIds ids, CentreTime time) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.time = time;
	}

	/** A new payment's months, with the ids that they are going to have. */
	List<PaidMonth> months(PaymentTerms terms) {
		return terms.months().stream().map((month) -> new PaidMonth(this.ids.month(), month)).toList();
	}

	void write(StudentLedger ledger, Map<Long, List<PaidMonth>> months, Script history, Long by) {
		write(List.of(ledger), months, history, by);
	}

	/**
	 * @param months of the new payments, by their ids; may leave some out
	 * @param history what is to be written first, while the rows are as they were
	 * @param by null for a job
	 */
	void write(Collection<StudentLedger> ledgers, Map<Long, List<PaidMonth>> months, Script history, Long by) {
		addRows(history, ledgers, months, by);
		income(ledgers).forEach((part, amount) -> history.add(TALLY, part, part).add(TALLY_CHANGED, amount, part));
		history.run(this.jdbc);
	}

	/** As {@link #write}, of many: some hundred in one journey. */
	void writeAll(Collection<StudentLedger> ledgers, Map<Long, List<PaidMonth>> months, Long by) {
		List<StudentLedger> all = List.copyOf(ledgers);
		for (int from = 0; from < all.size(); from += CHUNK) {
			Script script = new Script();
			addRows(script, all.subList(from, Math.min(from + CHUNK, all.size())), months, by);
			script.run(this.jdbc);
		}
		Map<Integer, BigDecimal> income = income(all);
		this.jdbc.batchUpdate(TALLY, income.keySet().stream().map((part) -> new Object[] { part, part }).toList());
		this.jdbc.batchUpdate(TALLY_CHANGED,
				income.entrySet().stream().map((one) -> new Object[] { one.getValue(), one.getKey() }).toList());
	}

	private void addRows(Script script, Collection<StudentLedger> ledgers, Map<Long, List<PaidMonth>> months, Long by) {
		Instant now = this.time.now();
		ledgers.forEach((ledger) -> {
			LedgerChanges changes = ledger.changes();
			changes.received().forEach((payment) -> add(script, payment, by, now));
			changes.changedPayments().forEach((payment) -> change(script, payment, by, now));
			changes.received().forEach((payment) -> addMonths(script, payment.id(), months.get(payment.id())));
			// What gives up its month goes before what takes it.
			changes.touchedCharges().forEach((charge) -> change(script, charge, now));
			addCharges(script, changes.raised(), by, now);
			addAllocations(script, ledger, by, now);
			if (ledger.creditHasChanged()) {
				script.add("update student_balance set credit = ? where student_id = ?", ledger.credit(),
						ledger.studentId());
			}
		});
	}

	/**
	 * What goes into the sums of all times. They are written last, and those of all
	 * ledgers in one order, so that those whose students share a part wait only for each
	 * other's commit, and never both.
	 */
	private static Map<Integer, BigDecimal> income(Collection<StudentLedger> ledgers) {
		Map<Integer, BigDecimal> parts = new TreeMap<>();
		ledgers.stream()
			.filter((ledger) -> ledger.changes().income().signum() != 0)
			.forEach((ledger) -> parts.merge(Math.floorMod(ledger.studentId(), PARTS), ledger.changes().income(),
					BigDecimal::add));
		return parts;
	}

	private static void add(Script script, Payment payment, Long by, Instant now) {
		PaymentTerms terms = payment.terms();
		script.add(PAYMENT, payment.id(), terms.method().isIncome(), terms.studentId(), terms.groupId(),
				terms.chargeId(), terms.amount(), payment.unspent(), terms.method(), terms.notes(), by, terms.paidOn(),
				now, now);
	}

	private static void change(Script script, Payment payment, Long by, Instant now) {
		PaymentTerms terms = payment.terms();
		script.add(PAYMENT_CHANGED, terms.method().isIncome(), terms.studentId(), terms.groupId(), terms.chargeId(),
				terms.amount(), payment.unspent(), terms.method(), terms.notes(), terms.paidOn(), payment.version(),
				now, payment.voidedAt(), payment.isVoided() ? by : null, payment.voidReason(), payment.id());
	}

	static void addMonths(Script script, long paymentId, List<PaidMonth> months) {
		if (months == null || months.isEmpty()) {
			return;
		}
		script.add(MONTHS);
		for (int i = 0; i < months.size(); i++) {
			script.row(i == 0, months.get(i).id(), paymentId, i + 1, months.get(i).month());
		}
	}

	private static void addCharges(Script script, List<Charge> charges, Long by, Instant now) {
		for (int i = 0; i < charges.size(); i++) {
			if (i == 0) {
				script.add(CHARGES);
			}
			script.row(i == 0, values(charges.get(i), by, now));
		}
	}

	private static Object[] values(Charge charge, Long by, Instant now) {
		ChargeTerms terms = charge.terms();
		return new Object[] { charge.id(), terms.studentId(), terms.groupId(), terms.kind(), terms.month(),
				charge.amount(), charge.remaining(), charge.status(), charge.dueDate(), charge.chargedOn(),
				charge.openSince(), charge.description(), terms.lessons(), terms.lessonsOf(), charge.raisedBy(),
				charge.liveKey(), by, now, now };
	}

	/** Many new charges of many students, none of which anything has been paid into. */
	void writeUnpaid(Collection<Charge> charges, Long by) {
		Instant now = this.time.now();
		List<Object[]> rows = charges.stream().map((charge) -> {
			Object[] values = values(charge, by, now);
			for (int i = 0; i < values.length; i++) {
				values[i] = Script.storable(values[i]);
			}
			return values;
		}).toList();
		this.jdbc.batchUpdate(CHARGES + " (" + "?, ".repeat(18) + "?)", rows);
	}

	private static void change(Script script, Charge charge, Instant now) {
		script.add(CHARGE_CHANGED, charge.amount(), charge.remaining(), charge.status(), charge.dueDate(),
				charge.openSince(), charge.description(), charge.version(), charge.liveKey(), now,
				charge.isVoided() ? now : null, charge.id());
	}

	private void addAllocations(Script script, StudentLedger ledger, Long by, Instant now) {
		LocalDate today = this.time.today();
		boolean first = true;
		for (Allocation made : ledger.changes().made()) {
			if (first) {
				script.add(ALLOCATIONS);
			}
			script.row(first, made.id(), ledger.studentId(), made.paymentId(), made.chargeId(), made.amount(),
					made.reversesId(), made.drawnBy(), today, by, now);
			first = false;
		}
	}

	/** What a charge was, before it becomes something else. */
	Script keep(Charge charge, boolean voided, Long by) {
		return keep(new Script(), charge, voided, by);
	}

	Script keep(Script script, Charge charge, boolean voided, Long by) {
		return script.add(CHARGE_HISTORY, this.ids.chargeChange(), voided, by, this.time.now(), charge.id());
	}

	/** What a payment was, before it becomes something else. */
	Script keep(Payment payment, boolean voided, Long by) {
		return keep(new Script(), payment, voided, by);
	}

	Script keep(Script script, Payment payment, boolean voided, Long by) {
		String months = String.join(",", payment.terms().months().stream().map(YearMonth::toString).toList());
		return script.add(PAYMENT_HISTORY, this.ids.paymentChange(), months, voided, by, this.time.now(), payment.id());
	}

	/** The months of a payment, instead of those that it has named before. */
	void replaceMonths(Script script, long paymentId, List<PaidMonth> months) {
		script.add("delete from payment_month where payment_id = ?", paymentId);
		addMonths(script, paymentId, months);
	}

}
