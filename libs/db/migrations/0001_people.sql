-- People, their sessions and credentials. The columns of sessions, accounts, verifications and passkeys are those the
-- auth library needs, under our names; only libs/auth writes them.

create type field_audience as enum ('group', 'met', 'nobody');
create type messages_from as enum ('group', 'met');

create table users (
  id uuid primary key default uuidv7(),
  name text not null check (char_length(name) between 1 and 80),
  -- A guest has no address and no credential; the same row gains them when the person keeps the account.
  email text unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  called_by text check (char_length(called_by) between 1 and 80),
  pronouns text check (char_length(pronouns) between 1 and 40),
  respelling text check (char_length(respelling) between 1 and 80),
  about text check (char_length(about) between 1 and 280),
  about_audience field_audience not null default 'group',
  messages_from messages_from not null default 'group',
  photo_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_user_id on sessions (user_id);

create table accounts (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index accounts_user_id on accounts (user_id);

create table verifications (
  id uuid primary key default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);
create index verifications_expires_at on verifications (expires_at);

create table passkeys (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index passkeys_user_id on passkeys (user_id);

create table blocks (
  blocker_id uuid not null references users (id) on delete cascade,
  blocked_id uuid not null references users (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (blocker_id, blocked_id),
  check (blocker_id <> blocked_id)
);
create index blocks_blocked_id on blocks (blocked_id);

-- Token buckets of the web edges, shared by every replica. The shape is the rate limiter library's.
create unlogged table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
