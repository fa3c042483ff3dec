-- The exchange log: durable before the answer, chained, sealed, searchable. docs/exchange-log.md says what a record's hash
-- is taken over, so that somebody else can verify it.

-- What was recorded before there was a chain is kept as it is.
alter table exchange_record rename to exchange_record_unchained;
alter index exchange_record_exchange rename to exchange_record_unchained_exchange;
alter index exchange_record_received rename to exchange_record_unchained_received;

-- The hubs that write, and each of their starts.
create table log_node (
  node smallint primary key generated always as identity,
  name text     not null unique check (length(name) <= 40)
);

create table log_epoch (
  node       smallint    not null references log_node,
  epoch      integer     not null,
  started_at timestamptz not null,
  settled_at timestamptz, -- when what it had left open was closed and sealed
  primary key (node, epoch)
);

-- What hashes and seals are made with, encrypted under a key derived from the master key, which is not in the database.
-- Older versions are kept: what was hashed under them can still be found and verified.
create table log_key (
  version       smallint    primary key,
  created_at    timestamptz not null,
  sealed_secret bytea       not null,
  public_key    bytea       not null -- Ed25519, X.509 form: it verifies the seals
);

-- Names of an answer's fields. There are few combinations, and each would take more room than the rest of its record.
create table log_field_set (
  field_set integer generated always as identity primary key,
  names     text not null unique
);

create table exchange_record (
  position          bigint      not null, -- within node, retention class and epoch, from 1, without gaps
  recorded_at       timestamptz not null,
  received_at       timestamptz not null,
  exchange_id       uuid        not null,
  subject_hash      uuid,                 -- of the first person whose data it touches: 16 bytes of a keyed hash
  credential        uuid,                 -- by which credential the agency was known
  trace_id          uuid,
  revision          uuid,                 -- the first 16 bytes
  request_digest    uuid,                 -- keyed, 16 bytes
  answer_digest     uuid,
  hub_micros        integer     not null,
  provider_micros   integer,
  epoch             integer     not null,
  field_set         integer,
  attempts          integer     not null default 1 check (attempts > 0), -- more than 1: unidentified ones, counted
  node              smallint    not null,
  retention         smallint    not null,
  key_version       smallint    not null,
  kind              text        not null check (kind in ('INTENT', 'OUTCOME', 'LATE', 'REDELIVERY')),
  outcome           text        check (outcome in ('ANSWERED', 'FAILED', 'DEFERRED', 'UNKNOWN')),
  verdict           text,
  fault_code        text,
  agency            text,
  officer           text,
  operation         text,
  protocol_in       text        not null,
  protocol_out      text,
  purpose           text,
  request_id        text,
  subject_kinds     text,
  further_subjects  uuid[],               -- likewise, of the others
  chain_hash        bytea       not null,
  check ((kind = 'INTENT') = (outcome is null)),
  check (kind = 'INTENT' or (outcome = 'ANSWERED') = (verdict is not null)),
  check (kind = 'INTENT' or (outcome = 'FAILED') = (fault_code is not null))
) partition by list (retention);

-- Retention classes, as the hub knows them: 1 standard, 2 change, 3 unidentified.
create table exchange_record_standard partition of exchange_record for values in (1) partition by range (recorded_at);
create table exchange_record_change partition of exchange_record for values in (2) partition by range (recorded_at);
create table exchange_record_unidentified partition of exchange_record for values in (3) partition by range (recorded_at);

create index exchange_record_exchange on exchange_record (exchange_id);
create index exchange_record_subject on exchange_record (subject_hash, recorded_at) where subject_hash is not null;
create index exchange_record_further_subjects on exchange_record using gin (further_subjects)
  where further_subjects is not null;
-- By the hour: the records of an agency in one hour share one key, and take an eighth of the room that their times would.
create index exchange_record_agency on exchange_record
  (agency, date_bin('1 hour', recorded_at, timestamptz '2000-01-01 00:00:00Z'));
create index exchange_record_recorded on exchange_record (recorded_at);
-- The caller's own id may be long, and only ever is or is not the one: a hash of it is enough.
create index exchange_record_request on exchange_record using hash (request_id) where request_id is not null;
create index exchange_record_fault on exchange_record (fault_code, recorded_at) where fault_code is not null;
create index exchange_record_intent on exchange_record (node, epoch) where kind = 'INTENT';

-- The log only grows. Whoever wants to change it has to take this away first, and then the chain shows it.
create trigger exchange_record_append_only before update or delete on exchange_record
  for each row execute function refuse_change();
create trigger exchange_record_not_emptied before truncate on exchange_record
  for each statement execute function refuse_change();

-- A partition of one retention class for a stretch of time. A second call does nothing.
create function create_exchange_record_partition(part text, class text, starts timestamptz, ends timestamptz)
returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('exchange_record_partition'));
  if to_regclass(part) is not null then
    return;
  end if;
  execute format('create table %I partition of %I for values from (%L) to (%L)',
    part, 'exchange_record_' || class, starts, ends);
  execute format('create unique index on %I (node, epoch, position)', part);
  execute format('create trigger exchange_record_not_emptied before truncate on %I for each statement execute function refuse_change()',
    part);
end $$;

-- Signed statements about stretches of a chain: each covers what was recorded since the one before it.
create table log_seal (
  node          smallint    not null references log_node,
  retention     smallint    not null,
  number        integer     not null, -- within node and retention class, from 1
  to_epoch      integer     not null,
  to_position   bigint      not null,
  chain_hash    bytea       not null, -- of the last record
  sealed_at     timestamptz not null,
  key_version   smallint    not null references log_key,
  statement     text        not null,
  signature     bytea       not null,
  primary key (node, retention, number)
);

create trigger log_seal_append_only before update or delete or truncate on log_seal
  for each statement execute function refuse_change();

-- How many exchanges there were, kept in the same transaction as the records, so that the two always agree.
create table exchange_count (
  day       date     not null, -- in Asia/Ho_Chi_Minh, by when it was received
  node      smallint not null,
  agency    text     not null, -- '' where it is not known
  operation text     not null, -- likewise
  result    text     not null, -- a verdict, a fault code, DEFERRED or UNKNOWN
  headline  text     not null,
  exchanges bigint   not null,
  primary key (day, node, agency, operation, result, headline)
) with (fillfactor = 50);
