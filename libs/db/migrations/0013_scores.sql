-- How well a group knows its names, a row a day: two counts, and nobody in them. Only of groups large enough that they tell of no single person.
create table group_scores (
  group_id uuid not null references groups (id) on delete cascade,
  -- UTC.
  day date not null,
  known_pairs integer not null check (known_pairs >= 0),
  pairs integer not null check (pairs > 0 and pairs >= known_pairs),
  primary key (group_id, day)
);
-- What is old is deleted by its day.
create index group_scores_day on group_scores (day);
