-- Access keys of agencies: only their keyed hashes are here.
create table access_key (
  key_id     uuid        primary key,
  agency     text        not null check (length(agency) <= 40),
  key_hash   bytea       not null unique,
  issued_at  timestamptz not null,
  valid_to   timestamptz not null,
  revoked_at timestamptz
);

-- One row for each attempt, committed before its answer leaves. It holds no personal data in the clear:
-- subjects are keyed hashes, bodies are keyed digests.
create table exchange_record (
  record_id       bigint      generated always as identity primary key,
  exchange_id     uuid        not null,
  kind            text        not null check (kind in ('INTENT', 'OUTCOME', 'LATE', 'REDELIVERY')),
  attempts        integer     not null default 1 check (attempts > 0), -- more than 1: unidentified ones, counted
  received_at     timestamptz not null,
  finished_at     timestamptz not null,
  agency          text,
  officer         text,
  operation       text,
  connector       text        generated always as (split_part(operation, '.', 1)) stored,
  revision        text,
  protocol_in     text        not null,
  protocol_out    text,
  purpose         text,
  request_id      text,
  outcome         text        not null check (outcome in ('ANSWERED', 'FAILED', 'DEFERRED')),
  verdict         text,
  fault_code      text,
  subject_kinds   text[]      not null default '{}',
  subject_hashes  bytea[]     not null default '{}',
  fields_left     text[]      not null default '{}',
  hub_micros      bigint      not null,
  provider_micros bigint,
  request_digest  bytea,
  answer_digest   bytea,
  trace_id        text,
  check ((outcome = 'ANSWERED') = (verdict is not null)),
  check ((outcome = 'FAILED') = (fault_code is not null)),
  check (cardinality(subject_kinds) = cardinality(subject_hashes))
);

create index exchange_record_exchange on exchange_record (exchange_id);
create index exchange_record_received on exchange_record (received_at desc);

-- The log only grows. Whoever wants to change it has to take this away first, and that is seen.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the exchange log is append-only';
end $$;

create trigger exchange_record_append_only
  before update or delete or truncate on exchange_record
  for each statement execute function refuse_change();
