-- Late answers to rows of files, which are put into the outbox of whoever asked.

alter table deferred_exchange add column put_out_at timestamptz; -- null: not yet, or asked otherwise than in a file

create index deferred_exchange_to_put_out on deferred_exchange (agency, connector, operation)
  where protocol = 'FILE' and closed_at is not null and put_out_at is null;
