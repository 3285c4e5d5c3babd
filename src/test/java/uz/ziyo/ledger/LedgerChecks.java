package uz.ziyo.ledger;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What always holds, whatever has been done, for each student and for all of them.
 */
public final class LedgerChecks {

	private static final List<String> NEVER = List.of("""
			select count(*) from allocation a join payment d on d.id = a.drawn_by where a.reverses_id is null
			and not exists (select 1 from allocation r where r.reverses_id = a.id)
			and (d.voided_at is not null or d.student_id <> a.student_id)""", """
			select count(*) from student_balance b where b.credit < 0 or b.credit <>
			(select coalesce(sum(p.amount), 0) from payment p where p.student_id = b.student_id and p.voided_at is null)
			- (select coalesce(sum(a.amount), 0) from allocation a where a.student_id = b.student_id)""",
			"""
					select count(*) from student_balance b where b.credit <>
					(select coalesce(sum(p.unspent), 0) from payment p where p.student_id = b.student_id and p.voided_at is null)""",
			"""
					select count(*) from charge c where c.remaining < 0 or c.remaining > c.amount or c.amount - c.remaining <>
					(select coalesce(sum(a.amount), 0) from allocation a where a.charge_id = c.id)""",
			"""
					select count(*) from payment p where p.voided_at is null and p.amount - p.unspent <>
					(select coalesce(sum(a.amount), 0) from allocation a where a.payment_id = p.id)""", """
					select count(*) from payment p where p.voided_at is not null and 0 <>
					(select coalesce(sum(a.amount), 0) from allocation a where a.payment_id = p.id)""",
			"""
					select count(*) from allocation r join allocation a on a.id = r.reverses_id where r.amount <> -a.amount
					or r.payment_id <> a.payment_id or r.charge_id <> a.charge_id or r.student_id <> a.student_id""",
			"""
					select count(*) from charge c where c.voided_at is not null and c.remaining <> c.amount""", """
					select count(*) from student_balance b where b.credit > 0 and exists (select 1 from charge c
					where c.student_id = b.student_id and c.open_since is not null)""", """
					select count(*) from (select a.charge_id, a.payment_id from allocation a
					group by a.charge_id, a.payment_id having sum(a.amount) < 0) wrong""",
			"""
					select count(*) from payment_tally t where t.amount <> (select coalesce(sum(p.amount), 0) from payment p
					where mod(p.student_id, 256) = t.part and p.voided_at is null and p.method <> 'OPENING')""",
			"""
					select count(*) from charge c where c.version <>
					(select count(*) from charge_change h where h.charge_id = c.id and not h.voided)""", """
					select count(*) from payment p where p.version <>
					(select count(*) from payment_change h where h.payment_id = p.id and not h.voided)""");

	private LedgerChecks() {
	}

	public static void assertAllHolds(JdbcClient jdbc) {
		NEVER.forEach((wrong) -> assertThat(jdbc.sql(wrong).query(Long.class).single()).as(wrong).isZero());
		assertThat(sum(jdbc, "select sum(amount) from payment where voided_at is null"))
			.isEqualByComparingTo(sum(jdbc, "select sum(amount) from allocation")
				.add(sum(jdbc, "select sum(credit) from student_balance")));
		assertThat(sum(jdbc, "select sum(amount) from payment_tally")).isEqualByComparingTo(
				sum(jdbc, "select sum(amount) from payment where voided_at is null and method <> 'OPENING'"));
	}

	static BigDecimal sum(JdbcClient jdbc, String query) {
		return jdbc.sql(query).query(BigDecimal.class).optional().orElse(BigDecimal.ZERO);
	}

}
