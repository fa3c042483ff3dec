-- Connected systems that are not called until a time, by somebody's decision, such as while they are worked on. Who decided
-- it is in the exchange log as well.

create table connector_pause (
  connector text        primary key,
  until_at  timestamptz not null,
  reason    text,                    -- callers are told it
  paused_by text        not null,
  paused_at timestamptz not null default now()
);
