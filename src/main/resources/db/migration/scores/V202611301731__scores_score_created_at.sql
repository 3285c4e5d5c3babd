-- What was done on a day, whichever day it is about: the work logs, each hour.
create index score_created_at on score (created_at);
