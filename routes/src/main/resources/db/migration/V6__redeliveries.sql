-- Exchanges that are delivered to their providers again, by somebody's decision. What became of each is a record of its
-- exchange, REDELIVERY; here is what is still to be done.

create table redelivery (
  redelivery bigint      generated always as identity primary key,
  started_at timestamptz not null default now(),
  started_by text        not null,
  purpose    text        not null,
  per_second integer     not null check (per_second between 1 and 1000),
  state      text        not null default 'RUNNING' check (state in ('RUNNING', 'PAUSED', 'CANCELLED', 'DONE')),
  note       text,                                -- why the hub itself paused it
  failures   integer     not null default 0,      -- of the provider, one right after the other
  next_at    timestamptz not null default now(),  -- when the next second's worth may be taken, by whichever hub
  ended_at   timestamptz
);

create table redelivery_item (
  redelivery    bigint      not null references redelivery,
  exchange_id   uuid        not null,
  position      integer     not null,
  state         text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'FAILED', 'CANCELLED')),
  result        text,                             -- the verdict or the fault code
  claimed_until timestamptz,                      -- a hub is at it; if it ends meanwhile, another takes it up then
  done_at       timestamptz,
  primary key (redelivery, exchange_id)
);

-- Nobody delivers an exchange twice at a time.
create unique index redelivery_item_waiting on redelivery_item (exchange_id) where state = 'WAITING';
create index redelivery_item_next on redelivery_item (redelivery, position) where state = 'WAITING';
