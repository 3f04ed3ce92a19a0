create type conversation_type as enum ('direct', 'group');

create table conversations (
  id uuid primary key default uuidv7(),
  type conversation_type not null,
  group_id uuid unique references groups (id) on delete cascade,
  low_user_id uuid references users (id) on delete cascade,
  high_user_id uuid references users (id) on delete cascade,
  -- The seq of the newest message; 0 before the first.
  head_seq bigint not null default 0,
  created_at timestamptz not null default now(),
  unique (low_user_id, high_user_id),
  check ((type = 'group') = (group_id is not null)),
  check ((type = 'direct') = (low_user_id is not null and high_user_id is not null)),
  check (low_user_id < high_user_id)
);
create index conversations_high_user_id on conversations (high_user_id);

create table participants (
  conversation_id uuid not null references conversations (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  read_seq bigint not null default 0,
  -- Null while a message request of somebody not met waits for this person's yes.
  accepted_at timestamptz default now(),
  left_at timestamptz,
  primary key (conversation_id, user_id)
);
create index participants_user_id on participants (user_id) where left_at is null;

create table messages (
  id uuid primary key default uuidv7(),
  conversation_id uuid not null references conversations (id) on delete cascade,
  seq bigint not null,
  author_id uuid references users (id) on delete set null,
  client_id uuid not null,
  body text not null check (char_length(body) between 1 and 8000),
  created_at timestamptz not null default now(),
  unique (conversation_id, seq),
  -- Per conversation, not only per author: the conversation's lock then covers every row a retry can collide with.
  unique (conversation_id, author_id, client_id)
);
create index messages_author_id on messages (author_id);

-- Appends a batch of messages and gives each conversation's next seq.
-- items: [{"conversation_id", "author_id", "client_id", "body"}, ...] in sending order.
-- Returns one row an item (ord counts from 1): status 'stored', 'duplicate' (the stored row of that client id comes back,
-- whatever text came now) or 'refused' (no such conversation, or the author may not write in it).
-- The conversations are locked first, in id order, so that two pods never deadlock. The second statement takes its
-- snapshot after the locks are held (read committed), so it sees what their previous holders wrote: a retried client id
-- is found, and no seq is ever spent on a row that is not inserted. "no key update", because a plain "for update" would make everybody who
-- joins a group (whose participant row references the conversation) wait for its writers. The clock is read under the lock, so
-- that a later seq never carries an earlier time; now() is the start of a transaction that may have waited.
create function append_messages(items jsonb)
returns table (ord bigint, status text, id uuid, conversation_id uuid, seq bigint, author_id uuid, client_id uuid, body text, created_at timestamptz)
language plpgsql
as $$
#variable_conflict use_column
begin
  perform 1 from conversations c
   where c.id in (select (i ->> 'conversation_id')::uuid from jsonb_array_elements(items) i)
   order by c.id
   for no key update;

  return query
  with input as (
    select i.ordinality as ord, (i.value ->> 'conversation_id')::uuid as conversation_id, (i.value ->> 'author_id')::uuid as author_id,
           (i.value ->> 'client_id')::uuid as client_id, i.value ->> 'body' as body
      from jsonb_array_elements(items) with ordinality i
  ),
  allowed as (
    select input.*, c.head_seq
      from input
      join conversations c on c.id = input.conversation_id
      join participants p on p.conversation_id = c.id and p.user_id = input.author_id and p.left_at is null and p.accepted_at is not null
      left join groups g on g.id = c.group_id
     where g.archived_at is null
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
    insert into messages (conversation_id, seq, author_id, client_id, body, created_at)
    select f.conversation_id, f.seq, f.author_id, f.client_id, f.body, clock_timestamp() from fresh f order by f.conversation_id, f.seq
    returning *
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
end;
$$;
