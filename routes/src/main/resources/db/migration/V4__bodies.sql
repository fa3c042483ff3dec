-- Bodies of exchanges, where an operation's policy keeps them. A record is never deleted before its time, a body may be:
-- whoever deletes the key of a day has deleted what was kept of that day, in every copy of it.

create table log_day_key (
  day        date  primary key, -- in Asia/Ho_Chi_Minh
  sealed_key bytea not null     -- AES-256, encrypted under a key derived from the master key, which is not in the database
);

create table exchange_body (
  exchange_id uuid  not null,
  direction   text  not null check (direction in ('REQUEST', 'ANSWER')),
  day         date  not null,   -- under whose key it is encrypted
  sealed      bytea not null,   -- AES-256-GCM, bound to its exchange and direction
  primary key (exchange_id, direction)
);

-- What is encrypted does not get smaller.
alter table exchange_body alter column sealed set storage external;
create index exchange_body_day on exchange_body (day);

-- Deleted, but never replaced.
create trigger exchange_body_not_changed before update or truncate on exchange_body
  for each statement execute function refuse_change();
create trigger log_day_key_not_changed before update or truncate on log_day_key
  for each statement execute function refuse_change();
