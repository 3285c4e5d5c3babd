-- Where somebody came to pay a month and what he had paid ahead was drawn for it too: along with which payment that was.
-- It is what the payment's receipt tells, whatever becomes of the month later.
alter table allocation add column drawn_by bigint;
alter table allocation add foreign key (drawn_by) references payment (id);

update allocation set drawn_by = (select c.raised_by from charge c where c.id = allocation.charge_id)
where reverses_id is null and exists (select 1 from charge c where c.id = allocation.charge_id
  and c.raised_by > allocation.payment_id and c.created_at = allocation.made_at);

update allocation set drawn_by = (select a.drawn_by from allocation a where a.id = allocation.reverses_id)
where exists (select 1 from allocation a where a.id = allocation.reverses_id and a.drawn_by is not null);

create index allocation_drawn_by on allocation (drawn_by);
