-- Folders that hubs go by, each once, by the SHA-256 of the names and contents of its files. What was kept stays, so that
-- the revision that a record of the exchange log names can be shown.

create table kept_folder (
  hash    text        primary key,
  archive bytea       not null, -- ZIP
  files   integer     not null,
  bytes   bigint      not null, -- unpacked
  kept_at timestamptz not null default now()
);
-- It is compressed already.
alter table kept_folder alter column archive set storage external;

create trigger kept_folder_append_only before update or delete or truncate on kept_folder
  for each statement execute function refuse_change();

-- Which hub served which revision of a connector.
create table served_revision (
  connector text        not null,
  revision  text        not null references kept_folder,
  node      text        not null,
  first_at  timestamptz not null default now(),
  last_at   timestamptz not null default now(), -- when it last began to
  primary key (connector, revision, node)
);

-- What each hub serves now and what it refused last, as it said itself.
create table connector_report (
  node        text        primary key,
  reported_at timestamptz not null,
  report      jsonb       not null
);

-- Connectors and agreements that were published for all hubs together. The newest one holds.
create table publication (
  publication  integer     generated always as identity primary key,
  published_at timestamptz not null default now(),
  published_by text        not null,
  purpose      text        not null,
  same_as      integer     references publication -- the one that was gone back to; null if it is new
);

create table publication_folder (
  publication integer not null references publication,
  folder      text    not null, -- connectors/evn
  hash        text    not null references kept_folder,
  primary key (publication, folder)
);

create trigger publication_append_only before update or delete or truncate on publication
  for each statement execute function refuse_change();
create trigger publication_folder_append_only before update or delete or truncate on publication_folder
  for each statement execute function refuse_change();
