-- Events, light: what a group comes together for, and who is here. The room game, whose whole state is here, so that any chat pod, the host's
-- laptop or a phone may vanish and come back.

create type arrival as enum ('scan', 'list', 'code', 'game');
create type game_state as enum ('lobby', 'asking', 'reveal', 'ended');
create type round_kind as enum ('face_to_name', 'name_to_face', 'who_said', 'recall');

create table events (
  id uuid primary key default uuidv7(),
  group_id uuid not null references groups (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 80),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_by uuid references users (id) on delete set null,
  created_at timestamptz not null default now(),
  check (ends_at > starts_at)
);
create index events_group_id on events (group_id, starts_at desc);
create index events_ends_at on events (ends_at);
create index events_created_by on events (created_by) where created_by is not null;

create table attendances (
  event_id uuid not null references events (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  arrival arrival not null,
  arrived_at timestamptz not null default now(),
  primary key (event_id, user_id)
);
create index attendances_user_id on attendances (user_id);

alter table meetings add column event_id uuid references events (id) on delete set null;
create index meetings_event_id on meetings (event_id) where event_id is not null;

-- Whether this member's face and line may be shown to the room in games; null where nobody asked yet, which counts as no.
alter table memberships add column plays boolean;

create table games (
  id uuid primary key default uuidv7(),
  group_id uuid not null references groups (id) on delete cascade,
  event_id uuid references events (id) on delete set null,
  host_id uuid references users (id) on delete set null,
  -- Lets guests of the evening in; the room's QR code is this one's.
  code_id uuid references codes (id) on delete set null,
  state game_state not null default 'lobby',
  round_count smallint not null check (round_count between 1 and 50),
  team_count smallint not null default 0 check (team_count = 0 or team_count between 2 and 6),
  round_seconds smallint not null default 20 check (round_seconds between 5 and 60),
  -- The number of the round asked or revealed last; 0 before the first.
  round smallint not null default 0,
  -- By the database's clock, as the answers' times are.
  phase_started_at timestamptz not null default now(),
  -- Null in the lobby and at the end.
  phase_ends_at timestamptz,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((state = 'ended') = (ended_at is not null)),
  check ((state in ('asking', 'reveal')) = (phase_ends_at is not null))
);
create index games_group_id on games (group_id, created_at desc);
create index games_event_id on games (event_id) where event_id is not null;
create index games_host_id on games (host_id) where host_id is not null;
create index games_code_id on games (code_id) where code_id is not null;
-- One game at a time in a group: the room looks at one screen.
create unique index games_running on games (group_id) where state <> 'ended';

create table game_players (
  game_id uuid not null references games (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  team smallint check (team >= 1),
  points integer not null default 0,
  streak smallint not null default 0,
  best_streak smallint not null default 0,
  -- Who comes while a question is asked answers from the next one on.
  from_round smallint not null,
  -- Taken back by the person while the game goes on: their face is in no frame from then on.
  withdrawn_at timestamptz,
  joined_at timestamptz not null default now(),
  primary key (game_id, user_id)
);
create index game_players_user_id on game_players (user_id);

create table game_rounds (
  game_id uuid not null references games (id) on delete cascade,
  number smallint not null check (number >= 1),
  kind round_kind not null,
  subject_id uuid references users (id) on delete set null,
  -- Whom the phones offer, the subject among them, in the order in which they are shown; empty where the name is typed.
  option_ids uuid[] not null,
  asked_at timestamptz not null default now(),
  revealed_at timestamptz,
  -- The subject withdrew or left while the question was asked: it counts for nobody.
  void boolean not null default false,
  primary key (game_id, number)
);
create index game_rounds_subject_id on game_rounds (subject_id) where subject_id is not null;

create table game_answers (
  -- Also the client id of the review that comes of it, so that practice counts it once.
  id uuid not null unique default uuidv7(),
  game_id uuid not null,
  round smallint not null,
  user_id uuid not null references users (id) on delete cascade,
  chosen_id uuid,
  typed text check (char_length(typed) <= 400),
  correct boolean not null,
  -- From the question to the answer's arrival, by the server.
  elapsed_ms integer not null check (elapsed_ms >= 0),
  points smallint not null default 0,
  answered_at timestamptz not null default now(),
  -- The first answer counts: a double tap finds it here.
  primary key (game_id, round, user_id),
  foreign key (game_id, round) references game_rounds (game_id, number) on delete cascade
);
create index game_answers_user_id on game_answers (user_id);

-- Whoever reveals a round gives it to its players' practice, also a pod that may add no job: the function runs as its owner.
create function enqueue_game_practice() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform graphile_worker.add_job('game.practise', json_build_object('gameId', new.game_id, 'round', new.number), max_attempts => 10);
  return null;
end;
$$;
create trigger game_rounds_revealed after update of revealed_at on game_rounds for each row
  when (old.revealed_at is null and new.revealed_at is not null and not new.void) execute function enqueue_game_practice();
