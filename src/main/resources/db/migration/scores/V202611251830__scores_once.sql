-- The one-time id of a tap: sent again because its answer was lost, it counts once. A score of the API has none.
alter table score add column once uuid;
alter table score add constraint score_once unique (once);
