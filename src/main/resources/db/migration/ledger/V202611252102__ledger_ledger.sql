create sequence charge_seq start with 1 increment by 50;
create sequence payment_seq start with 1 increment by 50;
create sequence payment_month_seq start with 1 increment by 50;
create sequence allocation_seq start with 1 increment by 50;
create sequence charge_change_seq start with 1 increment by 50;
create sequence payment_change_seq start with 1 increment by 50;
-- Numbers of receipts come one by one, and are drawn with the payment's row: they hardly ever leave a gap.
create sequence receipt_seq start with 1 increment by 1;

-- Locked by every operation on the student's money, before anything else is read: one after another for one student, at
-- the same time for others. credit is the sum of his live payments less the sum of his allocations; it has room for many
-- of the largest.
create table student_balance (
  student_id bigint primary key references account (id),
  credit numeric(20, 2) not null check (credit >= 0)
);

-- What a student owes. remaining, status and open_since follow from the allocations, and are kept here in the same
-- transaction. open_since is when it fell due (or was made, where nothing is said of that) and null in what is paid or
-- voided: the index on it holds the open ones. live_key is null in a voided one, so that its month can be billed again.
create table charge (
  id bigint primary key,
  student_id bigint not null references account (id),
  group_id bigint references study_group (id),
  kind varchar(16) not null check (kind in ('TUITION', 'OTHER', 'OPENING')),
  for_month date,
  amount numeric(14, 2) not null check (amount > 0),
  remaining numeric(14, 2) not null check (remaining between 0 and amount),
  status varchar(16) not null,
  due_date date,
  charged_on date not null,
  open_since date,
  description varchar(1000) not null,
  lessons integer,
  lessons_of integer,
  raised_by bigint,
  live_key varchar(64) unique,
  made_by bigint references account (id),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  voided_at timestamp(6) with time zone,
  check (status = case when remaining = 0 then 'PAID' when remaining = amount then 'PENDING' else 'PARTIALLY_PAID' end),
  check (kind <> 'TUITION' or (group_id is not null and for_month is not null)),
  check (kind = 'TUITION' or for_month is null),
  check ((live_key is null) = (kind <> 'TUITION' or voided_at is not null)),
  check ((open_since is null) = (remaining = 0 or voided_at is not null))
);

create index charge_student on charge (student_id, open_since);
create index charge_group on charge (group_id, for_month);
create index charge_open on charge (open_since);
create index charge_raised_by on charge (raised_by);
create index charge_made_by on charge (made_by);

-- What came in. unspent is what no charge has taken yet; a student's credit is the sum of it. charge_id is the one
-- that the payment names.
create table payment (
  id bigint primary key,
  receipt_no bigint not null unique,
  student_id bigint not null references account (id),
  group_id bigint references study_group (id),
  charge_id bigint references charge (id),
  amount numeric(14, 2) not null check (amount > 0),
  unspent numeric(14, 2) not null check (unspent between 0 and amount),
  method varchar(16) not null check (method in ('CASH', 'CARD', 'TRANSFER', 'CLICK', 'PAYME', 'OPENING')),
  notes varchar(1000),
  received_by bigint not null references account (id),
  paid_on date not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  voided_at timestamp(6) with time zone,
  voided_by bigint references account (id),
  void_reason varchar(255),
  check ((voided_at is null) = (voided_by is null)),
  check (voided_at is null or unspent = 0)
);

alter table charge add foreign key (raised_by) references payment (id);

create index payment_student on payment (student_id, paid_on, id);
create index payment_group on payment (group_id, paid_on);
create index payment_charge on payment (charge_id);
create index payment_paid_on on payment (paid_on, id);
create index payment_created_at on payment (created_at);
create index payment_received_by on payment (received_by);
create index payment_voided_by on payment (voided_by);

create table payment_month (
  id bigint primary key,
  payment_id bigint not null references payment (id),
  position integer not null,
  for_month date not null,
  unique (payment_id, position),
  unique (payment_id, for_month)
);

-- How much of a payment settles which charge. Rows are added and never changed: a correction is a negative row that
-- names the one it takes back, whole.
create table allocation (
  id bigint primary key,
  student_id bigint not null references account (id),
  payment_id bigint not null references payment (id),
  charge_id bigint not null references charge (id),
  amount numeric(14, 2) not null check (amount <> 0),
  reverses_id bigint unique references allocation (id),
  made_on date not null,
  made_by bigint references account (id),
  made_at timestamp(6) with time zone not null,
  check ((amount < 0) = (reverses_id is not null))
);

create index allocation_student on allocation (student_id);
create index allocation_payment on allocation (payment_id);
create index allocation_charge on allocation (charge_id);
create index allocation_made_by on allocation (made_by);

-- What a charge and a payment were before each change of them, and before they were voided. Their own rows say who made
-- them and when, and the allocations say how they were settled, so that making one writes no history.
create table charge_change (
  id bigint primary key,
  charge_id bigint not null references charge (id),
  amount numeric(14, 2) not null,
  due_date date,
  description varchar(1000) not null,
  voided boolean not null,
  changed_by bigint references account (id),
  changed_at timestamp(6) with time zone not null
);

create index charge_change_charge on charge_change (charge_id, id);
create index charge_change_changed_by on charge_change (changed_by);

create table payment_change (
  id bigint primary key,
  payment_id bigint not null references payment (id),
  student_id bigint not null references account (id),
  group_id bigint references study_group (id),
  charge_id bigint references charge (id),
  amount numeric(14, 2) not null,
  method varchar(16) not null,
  months varchar(2000) not null,
  notes varchar(1000),
  paid_on date not null,
  voided boolean not null,
  changed_by bigint references account (id),
  changed_at timestamp(6) with time zone not null
);

create index payment_change_payment on payment_change (payment_id, id);
create index payment_change_student on payment_change (student_id);
create index payment_change_changed_by on payment_change (changed_by);
