-- Accounts of agencies whose clients sign a request with a secret. The hub needs the secret itself to hold a signature
-- against it, so it is encrypted, under a key derived from the master key and bound to the account's id, and not hashed.
create table sign_in_account (
  account_id    uuid        primary key,
  user_name     text        not null check (length(user_name) <= 40),
  agency        text        not null check (length(agency) <= 40),
  sealed_secret bytea       not null,
  issued_at     timestamptz not null,
  valid_to      timestamptz not null,
  revoked_at    timestamptz
);

create unique index sign_in_account_user on sign_in_account (user_name) where revoked_at is null;

-- What was signed and accepted once, on whichever node, until it is too old to be accepted again.
create table used_signature (
  use_hash  bytea       primary key, -- of the signature and the body that it came with
  forget_at timestamptz not null
);

create index used_signature_forget_at on used_signature (forget_at);
