-- How often somebody has said anew what is owed, or what came in: so that of two who correct the same the second is told.
-- What settles it does not count.
alter table charge add column version integer default 0 not null;
alter table payment add column version integer default 0 not null;

update charge set version = (select count(*) from charge_change h where h.charge_id = charge.id and not h.voided)
where exists (select 1 from charge_change h where h.charge_id = charge.id and not h.voided);
