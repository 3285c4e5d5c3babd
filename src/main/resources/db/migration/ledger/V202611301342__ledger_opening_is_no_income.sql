-- What was paid before the centre began to write it down here is credit, and no income.
update payment_tally set amount = amount - (select coalesce(sum(p.amount), 0) from payment p
where p.voided_at is null and p.method = 'OPENING' and mod(p.student_id, 256) = payment_tally.part);
