-- Introductions: who sits at which table of an event, and the group's question of the day.

create table table_seats (
  event_id uuid not null references events (id) on delete cascade,
  -- The course of the evening.
  round smallint not null check (round between 1 and 6),
  table_no smallint not null check (table_no >= 1),
  user_id uuid not null references users (id) on delete cascade,
  -- Once a round, also where two hosts make the tables at once.
  primary key (event_id, round, user_id)
);
create index table_seats_user_id on table_seats (user_id);

-- What an organiser asks in the place of the day's own question. A day is UTC's.
create table day_questions (
  group_id uuid not null references groups (id) on delete cascade,
  asked_on date not null,
  body text not null check (char_length(body) between 1 and 140),
  asked_by uuid references users (id) on delete set null,
  created_at timestamptz not null default now(),
  primary key (group_id, asked_on)
);
create index day_questions_asked_by on day_questions (asked_by) where asked_by is not null;

create table day_answers (
  group_id uuid not null references groups (id) on delete cascade,
  asked_on date not null,
  user_id uuid not null references users (id) on delete cascade,
  -- What was asked: a number of the list that the app has in each of its languages, or an organiser's own words.
  question smallint check (question >= 0),
  question_text text check (char_length(question_text) between 1 and 140),
  body text not null check (char_length(body) between 1 and 140),
  answered_at timestamptz not null default now(),
  primary key (group_id, asked_on, user_id),
  check ((question is null) <> (question_text is null))
);
-- Of each person the newest answer is what practice asks by.
create index day_answers_user_id on day_answers (user_id, asked_on desc);
