-- Messages that change: edits, deletions, reactions, replies, mentions; and who may write where.

create type posting as enum ('everyone', 'admins');

alter table users add column read_receipts boolean not null default true;

alter table conversations
  -- The number of the newest change to any of its messages; 0 before the first.
  add column head_change bigint not null default 0,
  add column posting posting not null default 'everyone',
  -- People were notified of messages up to this seq.
  add column notified_seq bigint not null default 0,
  -- A job that notifies is waiting: one is enough, however many messages come meanwhile.
  add column notify_queued boolean not null default false;
update conversations set notified_seq = head_seq;

alter table participants
  add column draft text check (char_length(draft) <= 8000),
  add column draft_at timestamptz;

alter table messages
  -- The number of its newest change in its conversation; 0: as it was sent.
  add column change bigint not null default 0,
  add column edited_at timestamptz,
  -- By its author: the text is erased with it.
  add column deleted_at timestamptz,
  -- By an admin: the text is kept for audit and shown to nobody.
  add column hidden_at timestamptz,
  add column hidden_by uuid references users (id) on delete set null,
  add column reply_to_id uuid references messages (id) on delete set null,
  drop constraint messages_body_check,
  -- Empty: deleted, or photos without words.
  add constraint messages_body_check check (char_length(body) <= 8000);
create index messages_change on messages (conversation_id, change) where change > 0;
create index messages_reply_to_id on messages (reply_to_id) where reply_to_id is not null;
create index messages_hidden_by on messages (hidden_by) where hidden_by is not null;

-- What a message said before each edit; for moderators.
create table message_edits (
  message_id uuid not null references messages (id) on delete cascade,
  edited_at timestamptz not null,
  body text not null,
  primary key (message_id, edited_at)
);

create table reactions (
  message_id uuid not null references messages (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  emoji text not null check (char_length(emoji) between 1 and 32),
  created_at timestamptz not null default now(),
  primary key (message_id, user_id, emoji)
);
create index reactions_user_id on reactions (user_id);

create table mentions (
  message_id uuid not null references messages (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  primary key (message_id, user_id)
);
create index mentions_user_id on mentions (user_id);

-- Who is here now: a promise of the person's browser that runs out by itself. Nothing is lost with it, so nothing of it is logged.
create unlogged table presences (
  user_id uuid primary key references users (id) on delete cascade,
  until timestamptz not null
);

-- Letters without case and accents. Words of every language are found by it, also where they are not set apart by spaces.
create function fold_text(text) returns text
language sql immutable strict parallel safe
return lower(regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g'));
create index messages_words on messages using gin (to_tsvector('simple', fold_text(body)));

-- Gives each of these messages, and where asked the replies that quote them, the next number of change in its conversation. Called first in
-- a transaction that changes messages: it holds the conversations until the commit, so that a later number is never committed earlier.
create function change_messages(ids uuid[], with_replies boolean default false)
returns table (conversation_id uuid, head_change bigint)
language plpgsql
as $$
#variable_conflict use_column
begin
  perform 1 from conversations c
   where c.id in (select m.conversation_id from messages m where m.id = any(ids))
   order by c.id
   for no key update;

  return query
  with touched as (
    select m.id, m.conversation_id, row_number() over (partition by m.conversation_id order by m.seq) as place
      from messages m
     where m.id = any(ids) or (with_replies and m.reply_to_id = any(ids))
  ),
  moved as (
    update messages m set change = c.head_change + t.place
      from touched t
      join conversations c on c.id = t.conversation_id
     where m.id = t.id
    returning m.conversation_id, m.change
  )
  update conversations c set head_change = n.head
    from (select m.conversation_id, max(m.change) as head from moved m group by 1) n
   where c.id = n.conversation_id
  returning c.id, c.head_change;
end;
$$;

-- Jobs that follow from new messages. With its owner's rights, for a process that has none on the queue; it can enqueue these and no other.
create function queue_message_jobs(conversation_ids uuid[], linking_ids uuid[]) returns void
language plpgsql
security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform graphile_worker.add_job('notify.messages', json_build_object('conversationId', c), job_key => 'notify.messages:' || c,
      run_at => now() + interval '1 second')
    from unnest(conversation_ids) c;
  perform graphile_worker.add_job('message.unfurl', json_build_object('messageId', m), job_key => 'message.unfurl:' || m)
    from unnest(linking_ids) m;
end;
$$;

-- As before (see the migration that made it), and: a message may answer another of its conversation and mention people of it; where only
-- admins may post, others are refused; the jobs that follow are enqueued with it.
-- items: [{"conversation_id", "author_id", "client_id", "body", "reply_to_id"?, "mentions"?: [user id, ...]}, ...]
drop function append_messages(jsonb);
create function append_messages(items jsonb)
returns table (ord bigint, status text, id uuid, conversation_id uuid, seq bigint, author_id uuid, client_id uuid, body text, created_at timestamptz)
language plpgsql
as $$
#variable_conflict use_column
declare
  unqueued uuid[];
  linking uuid[];
begin
  perform 1 from conversations c
   where c.id in (select (i ->> 'conversation_id')::uuid from jsonb_array_elements(items) i)
   order by c.id
   for no key update;

  return query
  with input as (
    select i.ordinality as ord, (i.value ->> 'conversation_id')::uuid as conversation_id, (i.value ->> 'author_id')::uuid as author_id,
           (i.value ->> 'client_id')::uuid as client_id, i.value ->> 'body' as body, (i.value ->> 'reply_to_id')::uuid as reply_to_id,
           i.value -> 'mentions' as mentions
      from jsonb_array_elements(items) with ordinality i
  ),
  allowed as (
    select input.*, c.head_seq
      from input
      join conversations c on c.id = input.conversation_id
      join participants p on p.conversation_id = c.id and p.user_id = input.author_id and p.left_at is null and p.accepted_at is not null
      left join groups g on g.id = c.group_id
     where g.archived_at is null
       and (c.posting = 'everyone' or exists (
         select 1 from memberships m
          where m.group_id = c.group_id and m.user_id = input.author_id and m.left_at is null and m.role in ('owner', 'admin')
       ))
       and not exists (
         select 1 from blocks b
          where c.type = 'direct'
            and ((b.blocker_id = c.low_user_id and b.blocked_id = c.high_user_id) or (b.blocker_id = c.high_user_id and b.blocked_id = c.low_user_id))
       )
  ),
  known as (
    select m.* from messages m
     where (m.conversation_id, m.author_id, m.client_id) in (select a.conversation_id, a.author_id, a.client_id from allowed a)
  ),
  fresh as (
    select f.*, f.head_seq + row_number() over (partition by f.conversation_id order by f.ord) as seq
      from (
        select distinct on (a.conversation_id, a.author_id, a.client_id) a.*
          from allowed a
         where not exists (
           select 1 from known k where k.conversation_id = a.conversation_id and k.author_id = a.author_id and k.client_id = a.client_id
         )
         order by a.conversation_id, a.author_id, a.client_id, a.ord
      ) f
  ),
  stored as (
    insert into messages (conversation_id, seq, author_id, client_id, body, reply_to_id, created_at)
    select f.conversation_id, f.seq, f.author_id, f.client_id, f.body, r.id, clock_timestamp()
      from fresh f
      -- One that is gone, or of another conversation, is left out: the words are worth more than the quote.
      left join messages r on r.id = f.reply_to_id and r.conversation_id = f.conversation_id
     order by f.conversation_id, f.seq
    returning *
  ),
  mentioned as (
    insert into mentions (message_id, user_id)
    select distinct s.id, p.user_id
      from stored s
      join fresh f on f.conversation_id = s.conversation_id and f.author_id = s.author_id and f.client_id = s.client_id
     cross join lateral jsonb_array_elements_text(f.mentions) named
      join participants p on p.conversation_id = s.conversation_id and p.user_id = named::uuid and p.left_at is null
     where jsonb_typeof(f.mentions) = 'array'
  ),
  heads as (
    update conversations c set head_seq = n.head_seq
      from (select s.conversation_id, max(s.seq) as head_seq from stored s group by 1) n
     where c.id = n.conversation_id
  ),
  marks as (
    update participants p set read_seq = greatest(p.read_seq, n.read_seq)
      from (select s.conversation_id, s.author_id, max(s.seq) as read_seq from stored s group by 1, 2) n
     where p.conversation_id = n.conversation_id and p.user_id = n.author_id
  )
  select input.ord,
         case when s.id is null and k.id is null then 'refused' when s.id is null or f.ord <> input.ord then 'duplicate' else 'stored' end,
         coalesce(s.id, k.id), input.conversation_id, coalesce(s.seq, k.seq), input.author_id, input.client_id,
         coalesce(s.body, k.body), coalesce(s.created_at, k.created_at)
    from input
    left join fresh f on f.conversation_id = input.conversation_id and f.author_id = input.author_id and f.client_id = input.client_id
    left join stored s on s.conversation_id = input.conversation_id and s.author_id = input.author_id and s.client_id = input.client_id
    left join known k on k.conversation_id = input.conversation_id and k.author_id = input.author_id and k.client_id = input.client_id
   order by input.ord;

  with item as (
    select (i ->> 'conversation_id')::uuid as conversation_id, (i ->> 'author_id')::uuid as author_id, (i ->> 'client_id')::uuid as client_id
      from jsonb_array_elements(items) i
     where i ->> 'body' ~* 'https?://'
  )
  select array_agg(m.id) into linking
    from messages m
    join item on item.conversation_id = m.conversation_id and item.author_id = m.author_id and item.client_id = m.client_id;

  with waking as (
    update conversations c set notify_queued = true
     where c.id in (select (i ->> 'conversation_id')::uuid from jsonb_array_elements(items) i)
       and not c.notify_queued and c.head_seq > c.notified_seq
    returning c.id
  )
  select array_agg(waking.id) into unqueued from waking;

  if unqueued is not null or linking is not null then
    perform queue_message_jobs(coalesce(unqueued, '{}'), coalesce(linking, '{}'));
  end if;
end;
$$;
