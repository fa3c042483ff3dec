-- Exchanges whose provider answers later, in a file: what it is still to be asked, and what it has answered. A row goes
-- when its answer has been kept long enough.

create table deferred_exchange (
  exchange_id    uuid        primary key,
  request_key    text        not null unique, -- by which a row of an answer file says which request it answers
  connector      text        not null,
  operation      text        not null,
  revision       text        not null,
  agency         text        not null,
  credential     uuid,
  protocol       text        not null,
  purpose        text,
  officer        text,
  request_id     text,
  fields         text        not null,        -- names of the fields that may leave, with spaces between
  state          text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'ANSWERED', 'FAILED')),
  file_name      text,                        -- of the request file
  sending_at     timestamptz,                 -- when a node took it to write the file
  sealed_request bytea,                       -- the line for the provider, until it is sent; bound to the exchange
  sealed_answer  bytea,                       -- the canonical answer, bound to the exchange
  verdict        text,
  fault_code     text,
  promised_at    timestamptz not null,
  answer_by      timestamptz not null,
  closed_at      timestamptz
);

create index deferred_exchange_to_send on deferred_exchange (connector, operation, promised_at)
  where state in ('WAITING', 'SENDING');
create index deferred_exchange_open on deferred_exchange (answer_by) where closed_at is null;
create index deferred_exchange_closed on deferred_exchange (closed_at) where closed_at is not null;
