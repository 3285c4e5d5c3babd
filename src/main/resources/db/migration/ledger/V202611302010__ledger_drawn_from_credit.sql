-- Where somebody came to pay a month and what he had paid ahead was drawn for it too: along with which payment that was.
-- It is what the payment's receipt tells, whatever becomes of the month later.
alter table allocation add column drawn_by bigint;
alter table allocation add foreign key (drawn_by) references payment (id);

-- Until now nobody wrote it down, but it is what happened when a month was raised on the spot: of the student's payments
-- that count, another one names the month and was spent at that moment. What was recorded at once, of a workbook, has its
-- ids in the order of its rows: who comes after the payment that raised the month has paid into it himself.
merge into allocation t using (
  select a.id, min(p.id) as drawer from allocation a
  join charge c on c.id = a.charge_id and c.kind = 'TUITION' and c.created_at = a.made_at
  join payment q on q.id = a.payment_id
  join payment p on p.student_id = a.student_id and p.group_id = c.group_id and p.id <> q.id and p.voided_at is null
  join payment_month m on m.payment_id = p.id and m.for_month = c.for_month
  where a.reverses_id is null and (q.created_at < a.made_at or q.id < p.id)
  and exists (select 1 from allocation o where o.payment_id = p.id and o.made_at = a.made_at and o.reverses_id is null)
  and not exists (select 1 from payment_month n where n.payment_id = q.id and n.for_month = c.for_month
    and q.group_id = c.group_id)
  group by a.id
) d on t.id = d.id when matched then update set drawn_by = d.drawer;

update allocation set drawn_by = (select a.drawn_by from allocation a where a.id = allocation.reverses_id)
where exists (select 1 from allocation a where a.id = allocation.reverses_id and a.drawn_by is not null);

create index allocation_drawn_by on allocation (drawn_by);
