package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Conflict;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Years;
import uz.ziyo.shared.list.Rows;

/**
 * Saying what a student owes. {@code debtors.md}, debts; {@code edumaster.md}, invoices.
 * Amounts are in so'm. A new charge is paid from credit at once, as far as that reaches.
 */
@Service
public class Charges {

	private static final int LONGEST_DESCRIPTION = 1000;

	private final LedgerStore store;

	private final LedgerWriter writer;

	private final Raising raising;

	private final ChargeBook book;

	private final JdbcClient jdbc;

	private final CentreTime time;

	private final ApplicationEventPublisher events;

	Charges(LedgerStore store, LedgerWriter writer, Raising raising, ChargeBook book, JdbcClient jdbc, CentreTime time,
			ApplicationEventPublisher events) {
		this.store = store;
		this.writer = writer;
		this.raising = raising;
		this.book = book;
		this.jdbc = jdbc;
		this.time = time;
		this.events = events;
	}

	/**
	 * @throws Refused at {@code student}, {@code group}, {@code month} (also where it is
	 * billed already), {@code amount}, {@code dueDate}, {@code description}
	 */
	@Transactional
	public ChargeView raise(ChargeDraft draft, Caller by) {
		check(draft);
		if (draft.studentId() == null) {
			throw Refused.at("student", "ledger.student.required");
		}
		ChargeTerms terms = draft.terms(draft.studentId());
		StudentLedger ledger = this.store.lock(terms.studentId());
		Facts facts = this.store.facts(ledger, terms.groupId(), null,
				(terms.month() != null) ? List.of(terms.month()) : List.of());
		Refused.collect()
			.add(!facts.known(), "student", "groups.student.unknown", terms.studentId())
			.add(terms.groupId() != null && facts.groupName() == null, "group", "groups.group.unknown", terms.groupId())
			.add(terms.groupId() != null && facts.known() && facts.groupName() != null && !facts.joined(), "group",
					"ledger.group.never")
			.throwIfAny();
		if (terms.month() != null && ledger.tuition(terms.groupId(), terms.month()).isPresent()) {
			throw Refused.at("month", "ledger.month.billed", terms.month().getMonthValue(),
					Integer.toString(terms.month().getYear()), MonthName.of(terms.month()));
		}
		this.store.loadCredit(ledger);
		Charge charge = ledger.raise(terms, this.time.today(), null);
		ledger.spendCredit();
		this.writer.write(ledger, Map.of(), new Script(), by.id());
		this.events.publishEvent(ChargeRaised.of(charge));
		return new ChargeView(charge.id(), terms.studentId(), facts.firstName(), facts.lastName(), facts.username(),
				facts.phone(), terms.groupId(), facts.groupName(), terms.kind(), terms.month(), charge.amount(),
				charge.remaining(), charge.status(), charge.dueDate(), charge.chargedOn(), charge.description(), null,
				null, this.time.now(), charge.version());
	}

	/**
	 * The same for each student who is in the group; whose month is billed already is
	 * left out.
	 * @param draft without a student
	 * @return how many were raised
	 * @throws Refused as {@link #raise}; at {@code group} where nobody is in it
	 */
	@Transactional
	public int raiseForGroup(ChargeDraft draft, Caller by) {
		List<ChargeRecipient> recipients = recipients(draft);
		return this.raising
			.raise(recipients.stream().map((one) -> draft.terms(one.studentId())).toList(), this.time.today(), by.id())
			.size();
	}

	/**
	 * Whom {@link #raiseForGroup} would be for now, by name; one statement.
	 * @throws Refused as that
	 */
	@Reading
	public List<ChargeRecipient> recipients(ChargeDraft draft) {
		check(draft);
		if (draft.groupId() == null) {
			throw Refused.at("group", "ledger.group.required");
		}
		List<ChargeRecipient> recipients = this.jdbc.sql("""
				select e.student_id, a.first_name, a.last_name, a.username, c.id as charge_id from enrolment e
				join study_group g on g.id = e.group_id and g.archived_at is null
				join account a on a.id = e.student_id and a.archived_at is null
				left join charge c on c.student_id = e.student_id and c.group_id = e.group_id and c.voided_at is null
				and c.for_month = cast(? as date)
				where e.group_id = ? and e.left_at is null order by a.last_name, a.first_name, a.id""")
			.params(Arrays.asList((draft.month() == null) ? null : draft.month().atDay(1), draft.groupId()))
			.query(Charges::recipient)
			.list();
		if (recipients.isEmpty()) {
			throw Refused.at("group", "ledger.group.empty");
		}
		return recipients;
	}

	private static ChargeRecipient recipient(ResultSet row, int number) throws SQLException {
		return new ChargeRecipient(row.getLong("student_id"), Rows.familyFirst(row, ""),
				Rows.longOrNull(row, "charge_id") != null);
	}

	private static void check(ChargeDraft draft) {
		Refused.Problems problems = Refused.collect();
		Money.check(problems, "amount", draft.amount())
			.add(draft.month() != null && draft.groupId() == null, "group", "ledger.group.required");
		PaymentRules.checkYears((draft.month() == null) ? List.of() : List.of(draft.month()), "month", problems);
		checkTexts(draft.dueDate(), draft.description(), problems).throwIfAny();
	}

	private static Refused.Problems checkTexts(LocalDate dueDate, String description, Refused.Problems problems) {
		boolean odd = dueDate != null && !Years.isSensible(dueDate.getYear());
		return problems.add(odd, "dueDate", "ledger.date.odd")
			.add(PaymentRules.isLong(description, LONGEST_DESCRIPTION), "description", "ledger.text.long",
					Integer.toString(LONGEST_DESCRIPTION));
	}

	/**
	 * Says anew what is owed, under the same id. What is paid beyond it goes to the
	 * student's other charges, or is credit; what it was is kept in the history.
	 * @param correction what it is to become of what it is, while nobody else can change
	 * it
	 * @throws NotFound where there is none, or it is voided
	 * @throws Refused at {@code amount}, {@code dueDate}, {@code description}
	 */
	@Transactional
	public ChargeView change(long id, Function<ChargeView, ChargeCorrection> correction, Caller by) {
		StudentLedger ledger = this.store.lock(debtorOf(id));
		ChargeCorrection wanted = correction.apply(this.book.get(id, by));
		check(wanted);
		this.store.loadCharge(ledger, id);
		Charge charge = ledger.charge(id).orElseThrow(NotFound::new);
		Script script = this.writer.keep(charge, false, by.id());
		this.store.loadOpen(ledger);
		this.store.loadCredit(ledger);
		ledger.change(charge, wanted);
		ledger.spendCredit();
		this.writer.write(ledger, Map.of(), script, by.id());
		return this.book.get(id, by);
	}

	/** As {@link #change(long, Function, Caller)}, whatever it is by now. */
	@Transactional
	public ChargeView change(long id, BigDecimal amount, LocalDate dueDate, String description, Caller by) {
		return change(id, (now) -> new ChargeCorrection(amount, dueDate, description), by);
	}

	static void check(ChargeCorrection wanted) {
		Refused.Problems problems = Money.check(Refused.collect(), "amount", wanted.amount());
		checkTexts(wanted.dueDate(), wanted.description(), problems).throwIfAny();
	}

	/**
	 * Nobody owes it any more: gone from lists and sums, kept in the history.
	 * @throws NotFound where there is none, or it is voided already
	 * @throws Conflict where payments have settled some of it; the text names them
	 */
	@Transactional
	public void delete(long id, Caller by) {
		StudentLedger ledger = this.store.lock(debtorOf(id));
		this.store.loadCharge(ledger, id);
		Charge charge = ledger.charge(id).orElseThrow(NotFound::new);
		if (!charge.isUntouched()) {
			throw heldBy(id);
		}
		Script script = this.writer.keep(charge, true, by.id());
		ledger.cancel(charge);
		this.writer.write(ledger, Map.of(), script, by.id());
	}

	/** Names the receipts, and the payments' ids for programs. */
	private Conflict heldBy(long id) {
		return this.jdbc
			.sql("""
					select count(h.receipt_no) as receipt_count,
					string_agg(cast(h.receipt_no as varchar(20)), ', ' order by h.id) as receipts,
					coalesce(string_agg(case when h.receipt_no is not null then cast(h.id as varchar(20)) end, ', ' order by h.id),
					string_agg(cast(h.id as varchar(20)), ', ' order by h.id)) as ids
					from (select p.id, p.receipt_no from payment p join (select a.payment_id from allocation a
					where a.charge_id = ? group by a.payment_id having sum(a.amount) > 0) s on s.payment_id = p.id) h""")
			.param(id)
			.query((row, number) -> new Conflict(switch (row.getInt("receipt_count")) {
				case 0 -> "ledger.charge.paid-before";
				case 1 -> "ledger.charge.paid";
				default -> "ledger.charge.paid-by-several";
			}, row.getString("receipts"), row.getString("ids")))
			.single();
	}

	private long debtorOf(long chargeId) {
		return this.jdbc.sql("select student_id from charge where id = ? and voided_at is null")
			.param(chargeId)
			.query(Long.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

}
