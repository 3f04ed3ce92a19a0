create type photo_state as enum ('uploading', 'processing', 'ready', 'refused');
create type photo_refusal as enum ('not_an_image', 'unsupported_format', 'too_large', 'too_small', 'too_many_pixels', 'missing');
create type card_state as enum ('new', 'learning', 'review', 'relearning');
create type exercise as enum ('choose_name', 'type_name', 'choose_photo');

create table photos (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  state photo_state not null default 'uploading',
  refusal photo_refusal,
  -- The crop square as fractions (0..1) of the upright picture: left edge, top edge, and side over the shorter side.
  crop_x real not null check (crop_x between 0 and 1),
  crop_y real not null check (crop_y between 0 and 1),
  crop_size real not null check (crop_size > 0 and crop_size <= 1),
  -- A new crop of a photo is a photo of its own, made from that one's kept master: an address, once shown, never changes its picture.
  recrop_of uuid references photos (id) on delete set null,
  width integer,
  height integer,
  created_at timestamptz not null default now(),
  processed_at timestamptz,
  check ((state = 'refused') = (refusal is not null))
);
create index photos_user_id on photos (user_id);
create index photos_recrop_of on photos (recrop_of) where recrop_of is not null;
create index photos_unfinished on photos (created_at) where state in ('uploading', 'processing');

alter table users add constraint users_photo_id_fkey foreign key (photo_id) references photos (id) on delete set null;
create index users_photo_id on users (photo_id) where photo_id is not null;

-- Whoever deletes the row, also by deleting the person, deletes the pictures: no face stays in the object store without its row.
-- The first job deletes what is there. While an upload may still arrive (its address is valid for ten minutes) a second one follows.
create function enqueue_photo_delete() returns trigger
language plpgsql
as $$
begin
  perform graphile_worker.add_job('photo.delete', json_build_object('photoId', old.id), job_key => 'photo.delete:' || old.id);
  if old.recrop_of is null and old.created_at > now() - interval '15 minutes' then
    perform graphile_worker.add_job('photo.delete', json_build_object('photoId', old.id), job_key => 'photo.delete.late:' || old.id,
      run_at => old.created_at + interval '15 minutes');
  end if;
  return null;
end;
$$;
create trigger photos_deleted after delete on photos for each row execute function enqueue_photo_delete();

create table cards (
  learner_id uuid not null references users (id) on delete cascade,
  person_id uuid not null references users (id) on delete cascade,
  state card_state not null default 'new',
  due timestamptz not null,
  stability double precision not null default 0,
  difficulty double precision not null default 0,
  scheduled_days integer not null default 0,
  learning_steps integer not null default 0,
  reps integer not null default 0,
  lapses integer not null default 0,
  last_review timestamptz,
  created_at timestamptz not null default now(),
  primary key (learner_id, person_id),
  check (learner_id <> person_id)
);
create index cards_due on cards (learner_id, due);
create index cards_person_id on cards (person_id);

-- Append only: a card's state can be rebuilt from its reviews.
create table reviews (
  id uuid primary key default uuidv7(),
  learner_id uuid not null references users (id) on delete cascade,
  person_id uuid not null references users (id) on delete cascade,
  client_id uuid not null,
  exercise exercise not null,
  correct boolean not null,
  elapsed_ms integer not null check (elapsed_ms >= 0),
  grade smallint not null check (grade between 1 and 4),
  reviewed_at timestamptz not null,
  unique (learner_id, client_id)
);
create index reviews_card on reviews (learner_id, person_id, reviewed_at);
create index reviews_person_id on reviews (person_id);
