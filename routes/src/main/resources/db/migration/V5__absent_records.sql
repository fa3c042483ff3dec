-- What is absent from the exchange log and may be: signed statements, each of which refers to the one before it.
create table log_absence (
  number    integer primary key, -- from 1, over all hubs
  statement text    not null,
  signature bytea   not null
);

create trigger log_absence_append_only before update or delete or truncate on log_absence
  for each statement execute function refuse_change();

-- The order in which seals were written, whatever the clocks said, so that a file with a copy of them can be continued.
alter table log_seal add column written bigint generated always as identity;
create index log_seal_written on log_seal (node, written);

-- Tokens of a time-stamping authority (RFC 3161) over the statements of seals.
create table log_time_stamp (
  node      smallint not null references log_node,
  retention smallint not null,
  number    integer  not null,
  token     bytea    not null,
  primary key (node, retention, number)
);

create trigger log_time_stamp_append_only before update or delete or truncate on log_time_stamp
  for each statement execute function refuse_change();
