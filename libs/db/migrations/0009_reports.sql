-- Reports of messages and who looks at them; how long a group keeps its messages.

create type report_reason as enum ('spam', 'harassment', 'indecent', 'other');
create type report_state as enum ('open', 'resolved');
create type report_resolution as enum ('hidden', 'kept');

create table reports (
  id uuid primary key default uuidv7(),
  -- Where a group lets its messages go, their reports go with them: what it promised its members holds for these, too.
  message_id uuid not null references messages (id) on delete cascade,
  reporter_id uuid not null references users (id) on delete cascade,
  reason report_reason not null,
  note text not null default '' check (char_length(note) <= 500),
  state report_state not null default 'open',
  resolution report_resolution,
  resolved_by uuid references users (id) on delete set null,
  resolved_at timestamptz,
  -- As the reporter saw it: the author may edit or delete it meanwhile.
  author_id uuid references users (id) on delete set null,
  body text not null,
  written_at timestamptz not null,
  -- What stood before it, oldest first: [{"authorId", "body", "createdAt"}, ...]
  context jsonb not null default '[]',
  created_at timestamptz not null default now(),
  check ((state = 'resolved') = (resolution is not null)),
  check ((state = 'resolved') = (resolved_at is not null))
);
create unique index reports_open on reports (message_id, reporter_id) where state = 'open';
create index reports_message_id on reports (message_id);
create index reports_reporter_id on reports (reporter_id);
create index reports_author_id on reports (author_id);
create index reports_resolved_by on reports (resolved_by) where resolved_by is not null;

-- Whose admins look at it: the message's own group, or, of two people's conversation, every group that both are in.
create table report_groups (
  report_id uuid not null references reports (id) on delete cascade,
  group_id uuid not null references groups (id) on delete cascade,
  primary key (report_id, group_id)
);
create index report_groups_group_id on report_groups (group_id);

-- Null: for ever.
alter table groups add column message_retention_days integer check (message_retention_days in (30, 90, 365));

-- Messages up to this seq are gone, by the group's choice; head_seq never falls, so that no number is given twice.
alter table conversations add column floor_seq bigint not null default 0;
