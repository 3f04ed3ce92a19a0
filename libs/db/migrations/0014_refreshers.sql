-- Two weeks after an event whoever was there is asked whether they still know the others' names. One row for an event and a person, ever: by
-- this it comes once. It is also the line of their inbox.
create table refreshers (
  id uuid primary key default uuidv7(),
  event_id uuid not null references events (id) on delete cascade,
  user_id uuid not null references users (id) on delete cascade,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  unique (event_id, user_id)
);
create index refreshers_user_id on refreshers (user_id, created_at desc);
create index refreshers_created_at on refreshers (created_at);

-- One row for a refresher and a device, as push_deliveries has it for a message. It goes with its refresher.
create table refresher_pushes (
  refresher_id uuid not null references refreshers (id) on delete cascade,
  subscription_id uuid not null references push_subscriptions (id) on delete cascade,
  created_at timestamptz not null default now(),
  claimed_at timestamptz,
  settled_at timestamptz,
  primary key (refresher_id, subscription_id)
);
create index refresher_pushes_subscription_id on refresher_pushes (subscription_id);

-- The events of two weeks ago are found by their time.
create index events_starts_at on events (starts_at);

alter table notify_settings
  add column refreshers boolean not null default true,
  -- Also by mail, for who asked for that.
  add column refresher_mail boolean not null default false,
  -- Opens nothing but the end of these mails, as unsubscribe_token does for the digest's.
  add column refresher_token uuid not null unique default gen_random_uuid();

-- The address of somebody who asked for these mails and has proved it, and of nobody else, for the worker, which may read no address.
create function refresher_address(person uuid) returns text
language sql stable security definer set search_path = public, pg_temp
as $$
  select u.email from users u join notify_settings s on s.user_id = u.id
   where u.id = person and u.email_verified and s.refreshers and s.refresher_mail
$$;
revoke execute on function refresher_address(uuid) from public;
