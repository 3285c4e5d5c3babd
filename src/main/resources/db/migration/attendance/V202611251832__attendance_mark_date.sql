-- A day's marks of all groups: today's lessons, and those whose register is missing.
create index attendance_mark_date on attendance_mark (date, group_id);
