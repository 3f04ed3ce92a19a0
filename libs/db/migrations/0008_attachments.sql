-- Photos in messages, and what the pages say of themselves that messages link to.

create table attachments (
  id uuid primary key default uuidv7(),
  conversation_id uuid not null references conversations (id) on delete cascade,
  -- Null where the account is gone: a photo that was sent stays with its message.
  uploader_id uuid references users (id) on delete set null,
  -- Null until its message is sent; one that never is goes after a day.
  message_id uuid references messages (id) on delete cascade,
  position smallint check (position between 0 and 8),
  state photo_state not null default 'uploading',
  refusal photo_refusal,
  width integer,
  height integer,
  created_at timestamptz not null default now(),
  processed_at timestamptz,
  check ((state = 'refused') = (refusal is not null)),
  check ((message_id is null) = (position is null)),
  unique (message_id, position)
);
create index attachments_conversation_id on attachments (conversation_id);
create index attachments_uploader_id on attachments (uploader_id) where uploader_id is not null;
create index attachments_unsent on attachments (created_at) where message_id is null;
create index attachments_unfinished on attachments (created_at) where state in ('uploading', 'processing');

create table link_previews (
  message_id uuid primary key references messages (id) on delete cascade,
  -- As link_in finds it in the text: whether a preview is still that of its message is seen by it.
  link text not null,
  url text not null,
  -- The host that answered.
  site text not null,
  title text not null,
  description text,
  image_key text,
  width integer,
  height integer,
  created_at timestamptz not null default now(),
  check ((image_key is null) = (width is null) and (image_key is null) = (height is null))
);

-- Where a text's first link begins, up to the next space, angle or quote; it may still hold the sentence's own full stop.
create function link_in(body text) returns text
language sql immutable strict parallel safe
return substring(body from '(?i)\mhttps?://[^\s<>"]+');

-- The link of a message that is shown, and nothing else of it: the worker fetches pages and has no business with what people write.
create function message_link(message uuid) returns text
language sql stable
security definer set search_path = pg_catalog, pg_temp
as $$
  select public.link_in(m.body) from public.messages m where m.id = message and m.deleted_at is null and m.hidden_at is null
$$;
revoke execute on function message_link(uuid) from public;

-- Gives photos to a message that is being stored, in the order named. Those that are not its author's own, of another conversation, sent
-- already or not arrived are left out; whoever sends them has asked before.
create function attach_uploads(message uuid, uploads uuid[]) returns void
language sql
as $$
  update attachments a set message_id = found.message_id, position = found.place
    from (
      select m.id as message_id, a.id, row_number() over (order by min(named.ordinality)) - 1 as place
        from messages m
       cross join unnest(uploads) with ordinality named (id, ordinality)
        join attachments a on a.id = named.id and a.conversation_id = m.conversation_id and a.uploader_id = m.author_id
       where m.id = message and a.message_id is null and a.state in ('processing', 'ready')
       group by m.id, a.id
    ) found
   where a.id = found.id and a.message_id is null and found.place < 9
$$;

-- As before, and: a message may be sent with photos. Its words and its photos are stored together or not at all.
-- items: as append_texts takes them, each with "attachments"?: [attachment id, ...]
alter function append_messages(jsonb) rename to append_texts;
create function append_messages(items jsonb)
returns table (ord bigint, status text, id uuid, conversation_id uuid, seq bigint, author_id uuid, client_id uuid, body text, created_at timestamptz)
language plpgsql
as $$
#variable_conflict use_column
declare
  photos jsonb;
begin
  for ord, status, id, conversation_id, seq, author_id, client_id, body, created_at in select * from append_texts(items) loop
    photos := items -> (ord::int - 1) -> 'attachments';
    if status = 'stored' and jsonb_typeof(photos) = 'array' then
      perform attach_uploads(id, array(select jsonb_array_elements_text(photos)::uuid));
    end if;
    return next;
  end loop;
end;
$$;

-- Whoever deletes the row, also by deleting the message or the conversation, deletes the pictures. The first job deletes what is there; while an
-- upload may still arrive (its address is valid for ten minutes) a second one follows. With the owner's rights: a message is deleted by a
-- process that has none on the queue.
create function enqueue_attachment_delete() returns trigger
language plpgsql
security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform graphile_worker.add_job('attachment.delete', json_build_object('attachmentId', old.id), job_key => 'attachment.delete:' || old.id,
    priority => 10);
  if old.created_at > now() - interval '15 minutes' then
    perform graphile_worker.add_job('attachment.delete', json_build_object('attachmentId', old.id),
      job_key => 'attachment.delete.late:' || old.id, run_at => old.created_at + interval '15 minutes', priority => 10);
  end if;
  return null;
end;
$$;
create trigger attachments_deleted after delete on attachments for each row execute function enqueue_attachment_delete();

create function enqueue_preview_delete() returns trigger
language plpgsql
security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform graphile_worker.add_job('preview.delete', json_build_object('imageKey', old.image_key), job_key => 'preview.delete:' || old.image_key,
    priority => 10);
  return null;
end;
$$;
create trigger link_previews_deleted after delete on link_previews
  for each row when (old.image_key is not null) execute function enqueue_preview_delete();

-- As before, and: of one author's links one is looked at at a time, after what people wait for. A page may take seconds to answer, and some
-- are made to.
create or replace function queue_message_jobs(conversation_ids uuid[], linking_ids uuid[]) returns void
language plpgsql
security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform graphile_worker.add_job('notify.messages', json_build_object('conversationId', c), job_key => 'notify.messages:' || c,
      run_at => now() + interval '1 second')
    from unnest(conversation_ids) c;
  perform graphile_worker.add_job('message.unfurl', json_build_object('messageId', l.id), job_key => 'message.unfurl:' || l.id,
      queue_name => 'message.unfurl:' || coalesce(m.author_id::text, ''), priority => 5, max_attempts => 3)
    from unnest(linking_ids) l (id)
    left join public.messages m on m.id = l.id;
end;
$$;

-- What belongs to a message's text goes or changes with it: a message that its author took back keeps no photo and no preview; one whose
-- link was edited loses the preview of the old one at once and gets that of the new one by and by.
create function follow_message() returns trigger
language plpgsql
security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if new.deleted_at is not null then
    delete from public.attachments where message_id = new.id;
    delete from public.link_previews where message_id = new.id;
    return null;
  end if;
  delete from public.link_previews where message_id = new.id and link is distinct from public.link_in(new.body);
  if public.link_in(new.body) is distinct from public.link_in(old.body) and public.link_in(new.body) is not null then
    perform public.queue_message_jobs('{}', array[new.id]);
  end if;
  return null;
end;
$$;
create trigger messages_followed after update of body, deleted_at on messages
  for each row when (old.body is distinct from new.body or old.deleted_at is distinct from new.deleted_at) execute function follow_message();
