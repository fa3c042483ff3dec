-- Which operation, in which revision, has answered in the place of the one that was asked.

alter table exchange_record add column served_by text; -- null: the one that was asked
