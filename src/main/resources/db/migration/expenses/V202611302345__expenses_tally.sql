-- What was spent in each month, kept in the transaction of each expense: the dashboard's figure of all times, which so
-- costs the same after twenty years as after one.
create table expense_tally (
  of_month date primary key check (extract(day from of_month) = 1),
  amount numeric(20, 2) not null
);

insert into expense_tally (of_month, amount)
select cast(date_trunc('month', date) as date), sum(amount) from expense where voided_at is null
group by cast(date_trunc('month', date) as date);
