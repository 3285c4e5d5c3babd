-- On top of fill.sql: 24,000 payments of a month each, a debt of each student, and 3,000 expenses.
insert into student_balance (student_id, credit)
select id, 0 from account where role = 'STUDENT';

insert into charge (id, student_id, group_id, kind, for_month, amount, remaining, status, due_date, charged_on,
  open_since, description, live_key, made_by, created_at, updated_at)
select (m - 1) * 2000 + s, 1000 + s, (s - 1) / 20 + 1, 'TUITION', f.month, 600000, 0, 'PAID', f.month, f.month, null, '',
  'bench:' || m || ':' || s, 101, f.month, f.month
from generate_series(1, 2000) a (s), generate_series(1, 12) b (m),
  lateral (select cast(date_trunc('month', current_date) - m * interval '1 month' as date) as month) f;

insert into payment (id, receipt_no, student_id, group_id, amount, unspent, method, notes, received_by, paid_on,
  created_at, updated_at)
select id, nextval('receipt_seq'), student_id, group_id, amount, 0,
  (array['CASH', 'CARD', 'TRANSFER', 'CLICK', 'PAYME'])[id % 5 + 1], null, 101, for_month + cast(id % 28 as integer),
  for_month + id % 28 * interval '1 day', for_month + id % 28 * interval '1 day'
from charge where kind = 'TUITION';

insert into payment_month (id, payment_id, position, for_month)
select id, id, 0, for_month from charge where kind = 'TUITION';

insert into allocation (id, student_id, payment_id, charge_id, amount, made_on, made_by, made_at)
select id, student_id, id, id, amount, for_month, 101, created_at from charge where kind = 'TUITION';

insert into charge (id, student_id, group_id, kind, amount, remaining, status, due_date, charged_on, open_since,
  description, made_by, created_at, updated_at)
select 500000 + s, 1000 + s, (s - 1) / 20 + 1, 'OTHER', 150000 + s * 100, 150000 + s * 100, 'PENDING',
  current_date - s % 120, current_date - s % 120, current_date - s % 120, 'Kitob', 101, now(), now()
from generate_series(1, 2000) a (s);

insert into payment_tally (part, amount)
select cast(mod(student_id, 256) as integer), sum(amount) from payment group by cast(mod(student_id, 256) as integer);

insert into expense (id, recipient, recipient_user, amount, reason, date, search_text, created_by, created_at, version)
select i, case when i % 3 = 0 then null else 'Yetkazuvchi ' || i % 40 end, case when i % 3 = 0 then 101 + i % 20 end,
  50000 + i * 100, 'Xarajat ' || i % 12, current_date - i % 365, 'yetkazuvchi xarajat ' || i, 101, now(), 0
from generate_series(1, 3000) n (i);

insert into expense_tally (of_month, amount)
select cast(date_trunc('month', date) as date), sum(amount) from expense group by cast(date_trunc('month', date) as date);

alter sequence charge_seq restart with 1000001;
alter sequence payment_seq restart with 1000001;
alter sequence payment_month_seq restart with 1000001;
alter sequence allocation_seq restart with 1000001;
alter sequence expense_seq restart with 1000001;
