alter table score add column version integer not null default 0;
