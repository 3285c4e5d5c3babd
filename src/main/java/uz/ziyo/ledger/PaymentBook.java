package uz.ziyo.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

import uz.ziyo.ledger.rows.MonthRows;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.CentreTime;
import uz.ziyo.shared.Money;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.PersonName;
import uz.ziyo.shared.Reading;
import uz.ziyo.shared.list.Listing;
import uz.ziyo.shared.list.Rows;
import uz.ziyo.shared.list.Select;
import uz.ziyo.shared.list.Selects;

/**
 * The payments that came in, for readers. A voided one is in no list and no sum; one of a
 * student who has been archived since stays in both.
 * <p>
 * What was paid before the centre began to write it down here stands in the lists, of the
 * API too: it is credit, and whoever follows a student's money has to find it. It is no
 * income: no sum of what came in counts it, it goes by its own method
 * ({@code payment_method: opening}), and it has no receipt. EduMaster's objects say the
 * method; HPA's and the debtors', whose keys are the documents', have none for it: who
 * sums up the amounts of {@code /api/v1/payments/} counts these as income too, and has to
 * take off those of {@code ?method=opening}.
 */
@Service
public class PaymentBook {

	/** Within which the same payment once more is most likely a slip. */
	private static final Duration JUST_NOW = Duration.ofSeconds(60);

	static final String COLUMNS = """
			p.id, p.receipt_no, p.student_id, a.first_name, a.last_name, a.username, a.phone, p.group_id,
			g.name as group_name, p.charge_id, p.amount, p.unspent, p.method, p.notes, p.received_by,
			b.first_name as by_first_name, b.last_name as by_last_name, b.username as by_username, p.paid_on,
			p.created_at, p.version, %s as months""".formatted(MonthRows.MONTHS);

	static final String FROM = """
			payment p join account a on a.id = p.student_id join account b on b.id = p.received_by
			left join study_group g on g.id = p.group_id""";

	private static final Map<String, String> ORDERS = Map.of("id", "p.id", "amount", "p.amount", "created_at",
			"p.created_at", "paid_on", "p.paid_on", "student", "p.student_id", "user", "p.student_id", "group",
			"p.group_id", "method", "p.method", "name", "a.last_name", "receipt", "p.receipt_no");

	private final Selects selects;

	private final CentreTime time;

	PaymentBook(Selects selects, CentreTime time) {
		this.selects = selects;
		this.time = time;
	}

	/** Staff see all, a student his own. */
	public Listing<PaymentView> list(PaymentFilter filter, Caller caller) {
		return filter.applyTo(select(caller)).orderBy(filter.ordering(), ORDERS, "p.id");
	}

	/** Those of just these students on just these days. */
	@Reading
	public List<PaymentView> of(Collection<Long> students, Collection<LocalDate> days) {
		return this.selects.select(COLUMNS, FROM, PaymentBook::view)
			.where("p.voided_at is null")
			.whereIn("p.student_id", students)
			.whereIn("p.paid_on", days)
			.all();
	}

	/** Those that were voided, instead of those that count. */
	public Listing<KeptPayment> voided(PaymentFilter filter) {
		return filter.applyTo(kept().where("p.voided_at is not null")).orderBy(filter.ordering(), ORDERS, "p.id");
	}

	/** What {@link #list} with the same filter comes to; one statement. */
	@Reading
	public PaymentTotal total(PaymentFilter filter, Caller caller) {
		return filter.applyTo(scoped(totals(), caller)).all().get(0);
	}

	/** What {@link #voided} with the same filter comes to; one statement. */
	@Reading
	public PaymentTotal totalVoided(PaymentFilter filter) {
		return filter.applyTo(totals().where("p.voided_at is not null")).all().get(0);
	}

	private Select<PaymentTotal> totals() {
		return this.selects.select(
				"""
						count(*) as payments, coalesce(sum(case when %1$s then p.amount end), 0) as total,
						coalesce(sum(case when %1$s then null else p.amount end), 0) as opening"""
					.formatted(PaymentMethod.INCOME),
				FROM, (row, number) -> new PaymentTotal(row.getLong("payments"),
						Money.exact(row.getBigDecimal("total")), Money.exact(row.getBigDecimal("opening"))));
	}

	/** Everyone who has ever received a payment, by name. */
	public Listing<Receiver> receivers() {
		return this.selects
			.select("a.id, a.first_name, a.last_name, a.username", "account a",
					(row, number) -> new Receiver(row.getLong("id"),
							PersonName.familyFirst(row.getString("first_name"), row.getString("last_name"),
									row.getString("username"))))
			.where("exists (select 1 from payment p where p.received_by = a.id)")
			.orderBy("a.last_name, a.first_name, a.id");
	}

	/**
	 * @throws NotFound where there is none, it is voided, or a student asks for another's
	 */
	@Reading
	public PaymentView get(long id, Caller caller) {
		return select(caller).where("p.id = ?", id).all().stream().findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * @throws NotFound where there is none, or a student asks for another's
	 */
	@Reading
	public KeptPayment getEvenVoided(long id, Caller caller) {
		return kept().where("p.id = ?", id)
			.whereIfGiven("p.student_id = ?", caller.isStudent() ? caller.id() : null)
			.all()
			.stream()
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/**
	 * The same payment, recorded a moment ago: for the page to ask about before it
	 * records it once more.
	 */
	@Reading
	public Optional<PaymentView> sameJustNow(PaymentDraft draft, Caller caller) {
		if (draft.studentId() == null || draft.amount() == null) {
			return Optional.empty();
		}
		Select<PaymentView> same = select(caller).where("p.student_id = ?", draft.studentId())
			.where("p.amount = ?", draft.amount())
			.where(PaymentMethod.INCOME)
			.where("p.created_at > ?", this.time.now().minus(JUST_NOW));
		if (draft.chargeId() != null) {
			same.where("p.charge_id = ?", draft.chargeId());
		}
		else if (draft.groupId() != null) {
			same.where("p.group_id = ?", draft.groupId());
		}
		else {
			same.where("p.group_id is null");
		}
		return same.orderBy("p.id desc").all().stream().findFirst();
	}

	private Select<PaymentView> select(Caller caller) {
		return scoped(this.selects.select(COLUMNS, FROM, PaymentBook::view), caller);
	}

	private static <T> Select<T> scoped(Select<T> payments, Caller caller) {
		payments.where("p.voided_at is null");
		return caller.isStudent() ? payments.where("p.student_id = ?", caller.id()) : payments;
	}

	/** Those that count, and those that were voided. */
	private Select<KeptPayment> kept() {
		return this.selects.select(COLUMNS + ", " + Voiding.COLUMNS, FROM + " " + Voiding.FROM,
				(row, number) -> new KeptPayment(view(row, number), Voiding.of(row)));
	}

	static PaymentView view(ResultSet row, int number) throws SQLException {
		return new PaymentView(row.getLong("id"), Rows.longOrNull(row, "receipt_no"), row.getLong("student_id"),
				row.getString("first_name"), row.getString("last_name"), row.getString("username"),
				row.getString("phone"), Rows.longOrNull(row, "group_id"), row.getString("group_name"),
				Rows.longOrNull(row, "charge_id"), row.getBigDecimal("amount"), row.getBigDecimal("unspent"),
				PaymentMethod.valueOf(row.getString("method")), row.getString("notes"),
				PaidMonth.listed(row.getString("months")), row.getLong("received_by"), row.getString("by_first_name"),
				row.getString("by_last_name"), row.getString("by_username"), Rows.date(row, "paid_on"),
				Rows.instant(row, "created_at"), row.getInt("version"));
	}

}
