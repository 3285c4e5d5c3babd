package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uz.ziyo.shared.Money;
import uz.ziyo.shared.list.Rows;

/**
 * Hands out students' ledgers, each to one operation at a time, with as much in them as
 * is asked for.
 */
@Component
class LedgerStore {

	private static final String LOCK = """
			select student_id, credit from student_balance where student_id in (%s) order by student_id for update""";

	private static final String OPEN = """
			insert into student_balance (student_id, credit)
			select a.id, 0 from account a where a.role = 'STUDENT' and a.id in (%s)
			and not exists (select 1 from student_balance b where b.student_id = a.id) order by a.id on conflict do nothing""";

	private static final String FACTS = """
			select a.archived_at, a.id as student, a.first_name, a.last_name, a.username, a.phone, g.name as group_name,
			k.price, e.id as enrolment,\s""" + LedgerRows.CHARGE
			+ """
					 from (select cast(? as bigint) as student_id, cast(? as bigint) as group_id, cast(? as bigint) as charge_id) q
					left join account a on a.id = q.student_id and a.role = 'STUDENT'
					left join study_group g on g.id = q.group_id left join course k on k.id = g.course_id
					left join enrolment e on e.student_id = a.id and e.group_id = g.id
					left join charge c on c.student_id = a.id and c.voided_at is null
					and (c.open_since is not null or c.id = q.charge_id""";

	private static final String LIVE_ALLOCATIONS = """
			select a.id, a.student_id, a.payment_id, a.charge_id, a.amount, a.reverses_id, a.drawn_by
			from allocation a where a.reverses_id is null
			and not exists (select 1 from allocation r where r.reverses_id = a.id) and\s""";

	/** Ids from here on are of nothing that is written. */
	static final long NEW = Long.MAX_VALUE / 2;

	private final JdbcTemplate jdbc;

	private final StudentLocks locks;

	private final LedgerIds ids;

	LedgerStore(JdbcTemplate jdbc, StudentLocks locks, LedgerIds ids) {
		this.jdbc = jdbc;
		this.locks = locks;
		this.ids = ids;
	}

	/**
	 * The student's money, until the transaction ends for nobody else. Also of somebody
	 * who is no student: he has none, and {@link #facts} says so.
	 */
	StudentLedger lock(long studentId) {
		this.locks.hold(List.of(studentId));
		StudentLedger ledger = ledger(studentId);
		Map<Long, StudentLedger> one = Map.of(studentId, ledger);
		if (lock(one, "?") == 0) {
			this.jdbc.update(OPEN.formatted("?"), studentId);
			lock(one, "?");
		}
		return ledger;
	}

	/**
	 * As {@link #lock}, for several: in the order of their ids, whoever else locks some.
	 */
	Map<Long, StudentLedger> lockAll(Collection<Long> studentIds) {
		Map<Long, StudentLedger> ledgers = new TreeMap<>();
		studentIds.forEach((id) -> ledgers.computeIfAbsent(id, this::ledger));
		if (!ledgers.isEmpty()) {
			this.locks.hold(ledgers.keySet());
			String in = places(ledgers.size());
			// Before any is locked: two who open each other's would wait for each other.
			this.jdbc.update(OPEN.formatted(in), ledgers.keySet().toArray());
			lock(ledgers, in);
		}
		return ledgers;
	}

	/**
	 * As {@link #lockAll}, for who only looks: their money may move meanwhile. What is
	 * new in them has higher ids than all that is there.
	 */
	Map<Long, StudentLedger> lookAt(Collection<Long> studentIds) {
		Map<Long, StudentLedger> ledgers = new TreeMap<>();
		AtomicLong ids = new AtomicLong(NEW);
		studentIds.forEach((id) -> {
			StudentLedger ledger = new StudentLedger(id, ids::incrementAndGet, ids::incrementAndGet);
			ledger.knowCredit(Money.ZERO);
			ledgers.put(id, ledger);
		});
		if (!ledgers.isEmpty()) {
			this.jdbc.query(
					"select student_id, credit from student_balance where student_id in (" + places(ledgers.size())
							+ ")",
					(ResultSet row) -> ledgers.get(row.getLong("student_id")).knowCredit(row.getBigDecimal("credit")),
					ledgers.keySet().toArray());
		}
		return ledgers;
	}

	/**
	 * Of many students: the open charges, those of the months in whatever group, and the
	 * payments that something is left of.
	 */
	void loadAll(Map<Long, StudentLedger> ledgers, Collection<YearMonth> months) {
		if (ledgers.isEmpty()) {
			return;
		}
		String students = places(ledgers.size());
		List<Object> args = new ArrayList<>(ledgers.keySet());
		String billed = "";
		if (!months.isEmpty()) {
			billed = " or c.for_month in (" + places(months.size()) + ")";
			months.forEach((month) -> args.add(month.atDay(1)));
		}
		knowCharges(ledgers, "c.student_id in (" + students + ") and (c.open_since is not null" + billed + ")",
				args.toArray());
		knowPayments(ledgers, "p.unspent > 0 and p.student_id in (" + students + ")", args(ledgers.keySet()));
	}

	private int lock(Map<Long, StudentLedger> ledgers, String in) {
		return this.jdbc.query(LOCK.formatted(in), (row, number) -> {
			ledgers.get(row.getLong("student_id")).knowCredit(row.getBigDecimal("credit"));
			return number;
		}, ledgers.keySet().toArray()).size();
	}

	private StudentLedger ledger(long studentId) {
		StudentLedger ledger = new StudentLedger(studentId, this.ids::charge, this.ids::allocation);
		ledger.knowCredit(Money.ZERO);
		return ledger;
	}

	/**
	 * What is to be known of student and group, in one statement; the student's open
	 * charges, the one that is named and those of the months come into the ledger.
	 * @param groupId may be null
	 * @param chargeId may be null
	 */
	Facts facts(StudentLedger ledger, Long groupId, Long chargeId, List<YearMonth> months) {
		StringBuilder sql = new StringBuilder(FACTS);
		List<Object> args = new ArrayList<>();
		args.add(ledger.studentId());
		args.add(groupId);
		args.add(chargeId);
		if (!months.isEmpty()) {
			sql.append(" or (c.group_id = q.group_id and c.for_month in (").append(places(months.size())).append("))");
			months.forEach((month) -> args.add(month.atDay(1)));
		}
		Facts[] facts = new Facts[1];
		this.jdbc.query(sql.append(')').toString(), (ResultSet row) -> {
			if (facts[0] == null) {
				facts[0] = facts(row);
			}
			Charge charge = LedgerRows.charge(row);
			if (charge != null) {
				ledger.know(charge);
			}
		}, args.toArray());
		return facts[0];
	}

	private static Facts facts(ResultSet row) throws SQLException {
		boolean known = Rows.longOrNull(row, "student") != null && Rows.instant(row, "archived_at") == null;
		BigDecimal price = row.getBigDecimal("price");
		return new Facts(known, row.getString("first_name"), row.getString("last_name"), row.getString("username"),
				row.getString("phone"), row.getString("group_name"), Rows.longOrNull(row, "enrolment") != null,
				(price != null && price.signum() > 0) ? price : null);
	}

	/** The payments that something of is left, where the student has credit at all. */
	void loadCredit(StudentLedger ledger) {
		if (ledger.credit().signum() > 0) {
			knowPayments(Map.of(ledger.studentId(), ledger), "p.student_id = ? and p.unspent > 0", ledger.studentId());
		}
	}

	/** The open charges, to be paid from credit. */
	void loadOpen(StudentLedger ledger) {
		knowCharges(Map.of(ledger.studentId(), ledger), "c.student_id = ? and c.open_since is not null",
				ledger.studentId());
	}

	/**
	 * A payment with all that it has settled and raised, and the credit that was drawn
	 * along with it.
	 */
	void loadPayment(StudentLedger ledger, long paymentId) {
		loadPayments(Map.of(ledger.studentId(), ledger), List.of(paymentId));
	}

	/** As {@link #loadPayment}, for several. */
	void loadPayments(Map<Long, StudentLedger> ledgers, Collection<Long> paymentIds) {
		if (paymentIds.isEmpty()) {
			return;
		}
		String students = places(ledgers.size());
		String payments = places(paymentIds.size());
		knowPayments(ledgers, "p.student_id in (" + students + ") and (p.id in (" + payments
				+ ") or p.id in (select a.payment_id from allocation a where a.drawn_by in (" + payments + ")))",
				args(ledgers.keySet(), paymentIds, paymentIds));
		knowCharges(ledgers, "c.student_id in (" + students + ") and (c.raised_by in (" + payments
				+ ") or c.id in (select a.charge_id from allocation a where a.payment_id in (" + payments
				+ ")) or c.id in (select a.charge_id from allocation a where a.drawn_by in (" + payments + ")))",
				args(ledgers.keySet(), paymentIds, paymentIds, paymentIds));
		knowAllocations(ledgers, "a.student_id in (" + students + ") and (a.payment_id in (" + payments
				+ ") or a.drawn_by in (" + payments + "))", args(ledgers.keySet(), paymentIds, paymentIds));
	}

	/** A charge with all that has settled it. */
	void loadCharge(StudentLedger ledger, long chargeId) {
		loadCharges(Map.of(ledger.studentId(), ledger), List.of(chargeId));
	}

	/** As {@link #loadCharge}, for several. */
	void loadCharges(Map<Long, StudentLedger> ledgers, Collection<Long> chargeIds) {
		if (chargeIds.isEmpty()) {
			return;
		}
		String students = places(ledgers.size());
		String charges = places(chargeIds.size());
		knowCharges(ledgers, "c.student_id in (" + students + ") and c.id in (" + charges + ")",
				args(ledgers.keySet(), chargeIds));
		knowPayments(ledgers, "p.student_id in (" + students
				+ ") and p.id in (select a.payment_id from allocation a where a.charge_id in (" + charges + "))",
				args(ledgers.keySet(), chargeIds));
		knowAllocations(ledgers, "a.student_id in (" + students + ") and a.charge_id in (" + charges + ")",
				args(ledgers.keySet(), chargeIds));
	}

	private void knowCharges(Map<Long, StudentLedger> ledgers, String condition, Object... args) {
		this.jdbc.query("select " + LedgerRows.CHARGE + " from charge c where c.voided_at is null and " + condition,
				(ResultSet row) -> ledgers.get(row.getLong("c_student")).know(LedgerRows.charge(row)), args);
	}

	private void knowPayments(Map<Long, StudentLedger> ledgers, String condition, Object... args) {
		this.jdbc.query("select " + LedgerRows.PAYMENT + " from payment p where p.voided_at is null and " + condition,
				(ResultSet row) -> ledgers.get(row.getLong("p_student")).know(LedgerRows.payment(row)), args);
	}

	private void knowAllocations(Map<Long, StudentLedger> ledgers, String condition, Object... args) {
		this.jdbc.query(LIVE_ALLOCATIONS + condition,
				(ResultSet row) -> ledgers.get(row.getLong("student_id")).know(LedgerRows.allocation(row)), args);
	}

	private static String places(int count) {
		return "?, ".repeat(count - 1) + "?";
	}

	@SafeVarargs
	private static Object[] args(Collection<Long>... ids) {
		return Stream.of(ids).flatMap(Collection::stream).toArray();
	}

}
