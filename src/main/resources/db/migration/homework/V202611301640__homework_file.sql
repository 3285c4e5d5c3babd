-- A file is handed out only while homework has it.
create index homework_file on homework (file_key);
