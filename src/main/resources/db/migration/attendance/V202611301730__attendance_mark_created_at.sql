-- What was done on a day, whichever lesson it is about: the work logs, each hour.
create index attendance_mark_created_at on attendance_mark (created_at);
