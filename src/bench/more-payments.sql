-- Until there are 200,000 payments: for the long workbook.
insert into payment (id, receipt_no, student_id, group_id, amount, unspent, method, received_by, paid_on, created_at,
  updated_at)
select 2000000 + i, nextval('receipt_seq'), 1001 + i % 2000, i % 2000 / 20 + 1, 1000, 0, 'CASH', 101,
  current_date - cast(i % 365 as integer), now(), now()
from generate_series(1, (select greatest(0, 200000 - count(*)) from payment where voided_at is null)) n (i);

analyze payment;
