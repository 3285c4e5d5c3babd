-- How often a payment was corrected before its version was counted stands in its history, as it did for charges.
update payment set version = (select count(*) from payment_change h where h.payment_id = payment.id and not h.voided)
where exists (select 1 from payment_change h where h.payment_id = payment.id and not h.voided);
