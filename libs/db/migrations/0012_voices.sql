-- How a person says their own name: some seconds of sound, kept in the object store like a photo.

create type voice_state as enum ('uploading', 'processing', 'ready', 'refused');
create type voice_refusal as enum ('not_a_recording', 'too_long', 'too_large', 'silent', 'missing');

create table voices (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  state voice_state not null default 'uploading',
  refusal voice_refusal,
  created_at timestamptz not null default now(),
  processed_at timestamptz,
  check ((state = 'refused') = (refusal is not null))
);
create index voices_user_id on voices (user_id);
create index voices_unfinished on voices (created_at) where state in ('uploading', 'processing');

-- The recording that others hear.
alter table users add column voice_id uuid references voices (id) on delete set null;
create index users_voice_id on users (voice_id) where voice_id is not null;

-- Whoever deletes the row, also by deleting the person, deletes what is stored: no voice stays in the object store without its row. The first
-- job deletes what is there; while an upload may still arrive (its address is valid for ten minutes) a second one follows.
create function enqueue_voice_delete() returns trigger
language plpgsql
security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform graphile_worker.add_job('voice.delete', json_build_object('voiceId', old.id), job_key => 'voice.delete:' || old.id, priority => 10);
  if old.created_at > now() - interval '15 minutes' then
    perform graphile_worker.add_job('voice.delete', json_build_object('voiceId', old.id), job_key => 'voice.delete.late:' || old.id,
      run_at => old.created_at + interval '15 minutes', priority => 10);
  end if;
  return null;
end;
$$;
create trigger voices_deleted after delete on voices for each row execute function enqueue_voice_delete();
