-- Groups, who belongs to them, the codes that let people in, and the meetings of two people.

create type group_type as enum ('community', 'family');
create type membership_role as enum ('owner', 'admin', 'helper', 'member', 'guest');
create type code_purpose as enum ('join', 'meet');

create table groups (
  id uuid primary key default uuidv7(),
  name text not null check (char_length(name) between 1 and 80),
  type group_type not null,
  archived_at timestamptz,
  created_by uuid references users (id) on delete set null,
  created_at timestamptz not null default now()
);

create table memberships (
  group_id uuid not null references groups (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  role membership_role not null,
  -- A hidden member is missing from the grid, search, practice and greetings of everyone but the admins.
  hidden_at timestamptz,
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  removed_by uuid references users (id) on delete set null,
  primary key (group_id, user_id)
);
create index memberships_user_id on memberships (user_id) where left_at is null;

create table codes (
  id uuid primary key default uuidv7(),
  purpose code_purpose not null,
  group_id uuid references groups (id) on delete cascade,
  creator_id uuid not null references users (id) on delete cascade,
  -- The code itself is derived from the id and a secret and never stored; these keyed hashes find it again.
  token_hash bytea not null unique,
  spoken_hash bytea not null unique,
  salt smallint not null default 0,
  poster boolean not null default false,
  use_limit integer not null check (use_limit between 1 and 2000),
  uses integer not null default 0 check (uses >= 0),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  check (uses <= use_limit),
  check ((purpose = 'join') = (group_id is not null))
);
create index codes_creator_id on codes (creator_id);
create index codes_group_id on codes (group_id);
create index codes_expires_at on codes (expires_at);

create table code_redemptions (
  id uuid primary key default uuidv7(),
  code_id uuid not null references codes (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  -- Hash of the random id the newcomer's device made: the same attempt sent twice finds the same newcomer.
  request_hash bytea not null,
  created_user boolean not null,
  created_at timestamptz not null default now(),
  undone_at timestamptz,
  unique (code_id, request_hash)
);
create index code_redemptions_user_id on code_redemptions (user_id);

create table meetings (
  id uuid primary key default uuidv7(),
  low_user_id uuid not null references users (id) on delete cascade,
  high_user_id uuid not null references users (id) on delete cascade,
  group_id uuid references groups (id) on delete set null,
  code_id uuid references codes (id) on delete set null,
  met_at timestamptz not null default now(),
  -- One meeting of a pair counts a day (UTC).
  met_on date not null generated always as ((met_at at time zone 'UTC')::date) stored,
  undone_at timestamptz,
  undone_by uuid references users (id) on delete set null,
  check (low_user_id < high_user_id)
);
create unique index meetings_pair_day on meetings (low_user_id, high_user_id, met_on) where undone_at is null;
create index meetings_high_user_id on meetings (high_user_id);
create index meetings_group_id on meetings (group_id);
-- Old codes are deleted in batches; each deletion looks for its meetings.
create index meetings_code_id on meetings (code_id) where code_id is not null;

create table meeting_notes (
  meeting_id uuid not null references meetings (id) on delete cascade,
  author_id uuid not null references users (id) on delete cascade,
  body text not null check (char_length(body) between 1 and 1000),
  updated_at timestamptz not null default now(),
  primary key (meeting_id, author_id)
);

create table audit_events (
  id uuid primary key default uuidv7(),
  actor_id uuid references users (id) on delete set null,
  action text not null,
  group_id uuid references groups (id) on delete cascade,
  subject_id uuid,
  details jsonb not null default '{}',
  created_at timestamptz not null default now()
);
create index audit_events_group_id on audit_events (group_id, created_at desc);
