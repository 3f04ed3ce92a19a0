-- Whom a new message is told, where, and that they were told once.

-- What somebody wants to be told of a conversation: every message, only what names or answers them, or nothing.
create type notify_choice as enum ('all', 'mentions', 'none');
create type notification_kind as enum ('message', 'message_request', 'mention', 'reply');

-- Nothing is told before muted_until, whatever the choice.
alter table participants
  add column notify notify_choice not null default 'all',
  add column muted_until timestamptz;

-- A person without a row here has the defaults.
create table notify_settings (
  user_id uuid primary key references users (id) on delete cascade,
  -- Minutes after midnight on the clock of time_zone. Quiet from 22:00 to 7:00 goes across midnight.
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_to smallint check (quiet_to between 0 and 1439),
  time_zone text not null default 'UTC' check (char_length(time_zone) between 1 and 64),
  -- Whether a push says what was written.
  previews boolean not null default true,
  digest boolean not null default false,
  -- The person's own date of the last digest, by which there is one a day at most, and when it was made.
  digested_on date,
  digested_at timestamptz,
  -- Opens nothing but the end of the digest, so the link in it needs no sign-in. Made by chance, and known to the mail's reader alone.
  unsubscribe_token uuid not null unique default gen_random_uuid(),
  updated_at timestamptz not null default now(),
  check ((quiet_from is null) = (quiet_to is null))
);
create index notify_settings_digest on notify_settings (time_zone) where digest;

-- A browser that takes pushes. It goes with the session: a device that was signed out hears nothing more.
create table push_subscriptions (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  session_id uuid not null references sessions (id) on delete cascade,
  endpoint text not null unique check (char_length(endpoint) between 1 and 2000),
  -- The browser's public key and shared secret (RFC 8291): the push service between sees neither text nor names.
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null default now()
);
create index push_subscriptions_user_id on push_subscriptions (user_id);
create index push_subscriptions_session_id on push_subscriptions (session_id);

-- The inbox.
create table notifications (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id) on delete cascade,
  kind notification_kind not null,
  conversation_id uuid not null references conversations (id) on delete cascade,
  message_id uuid not null references messages (id) on delete cascade,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  unique (user_id, message_id)
);
-- A talk of two, and a request, has one row, which tells of its newest message.
create unique index notifications_of_talk on notifications (user_id, conversation_id) where kind in ('message', 'message_request');
create index notifications_user_id on notifications (user_id, created_at desc);
create index notifications_conversation_id on notifications (conversation_id);
create index notifications_message_id on notifications (message_id);

-- One row for a message and a device, ever: by this it is pushed once. claimed_at is written before it is sent, settled_at when it is known how that ended.
create table push_deliveries (
  message_id uuid not null references messages (id) on delete cascade,
  subscription_id uuid not null references push_subscriptions (id) on delete cascade,
  kind notification_kind not null,
  created_at timestamptz not null default now(),
  claimed_at timestamptz,
  settled_at timestamptz,
  primary key (message_id, subscription_id)
);
create index push_deliveries_subscription_id on push_deliveries (subscription_id);
create index push_deliveries_created_at on push_deliveries (created_at);

-- The address of somebody who asked for the digest and has proved it, and of nobody else: by this the worker, which may read no address, mails it.
create function digest_address(person uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$
  select u.email from users u join notify_settings s on s.user_id = u.id where u.id = person and u.email_verified and s.digest
$$;
revoke execute on function digest_address(uuid) from public;
