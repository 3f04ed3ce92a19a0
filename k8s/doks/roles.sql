-- The five database roles of NameGame. Run it as the managed database's administrator (doadmin), connected to NameGame's own database;
-- again whenever you like: it makes what is missing and sets passwords and settings anew. k8s/doks/database.md tells how.
--
-- It gives nobody a right on a table. Tables and the rights on them come with each release, from the migration that runs as the owner
-- (libs/db/src/rights): what a role may do is then always what the running release needs.

\set ON_ERROR_STOP on
\set prefix namegame
\getenv prefix NAMEGAME_ROLE_PREFIX
\getenv owner_password NAMEGAME_OWNER_PASSWORD
\getenv web_password NAMEGAME_WEB_PASSWORD
\getenv chat_password NAMEGAME_CHAT_PASSWORD
\getenv worker_password NAMEGAME_WORKER_PASSWORD
\getenv metrics_password NAMEGAME_METRICS_PASSWORD

begin;

-- psql puts no variables into a "do" block; settings of this transaction carry them there.
select set_config('roles.prefix', :'prefix', true) as prefix;
select count(set_config('roles.' || role, password, true)) as roles
  from (values ('owner', :'owner_password'), ('web', :'web_password'), ('chat', :'chat_password'),
               ('worker', :'worker_password'), ('metrics', :'metrics_password')) as given (role, password);

do $$
declare
  prefix constant text := current_setting('roles.prefix');
  role record;
  name text;
begin
  for role in
    select * from (values
      -- A migration may take long, and must not wait long: everybody queues behind a lock that it waits for. Two at once have two connections each.
      ('owner',   6, '0',   '10s', '60s'),
      -- Over the time that anybody waits for a page, under the edge's own limit.
      ('web',    -1, '15s', '5s',  '30s'),
      ('chat',   -1, '10s', '5s',  '15s'),
      ('worker', -1, '60s', '10s', '60s'),
      -- One of KEDA's operator, one of its successor during an update, one of a person who looks.
      ('metrics', 3, '5s',  '1s',  '5s')
    ) as setting (role, connections, statement_timeout, lock_timeout, idle_in_transaction)
  loop
    name := prefix || '_' || role.role;
    if length(current_setting('roles.' || role.role)) < 16 then
      raise exception 'The password of % is shorter than 16 characters: make one with "openssl rand -hex 24".', name;
    end if;
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I', name);
    end if;
    execute format('alter role %I with login nocreatedb nocreaterole inherit connection limit %s password %L',
      name, role.connections, current_setting('roles.' || role.role));
    -- Nothing but our own schema is ever found without being named.
    execute format('alter role %I in database %I set search_path = public', name, current_database());
    execute format('alter role %I in database %I set statement_timeout = %L', name, current_database(), role.statement_timeout);
    execute format('alter role %I in database %I set lock_timeout = %L', name, current_database(), role.lock_timeout);
    execute format('alter role %I in database %I set idle_in_transaction_session_timeout = %L', name, current_database(), role.idle_in_transaction);
    execute format('grant connect on database %I to %I', current_database(), name);
  end loop;

  execute format('alter role %I in database %I set default_transaction_read_only = on', prefix || '_metrics', current_database());

  -- Other users of the same cluster, such as those of another product, have no business here.
  execute format('revoke connect, temporary on database %I from public', current_database());
  revoke all on schema public from public;
  execute format('grant usage on schema public to %I, %I, %I', prefix || '_web', prefix || '_chat', prefix || '_worker');

  -- The owner makes our tables, and the job queue's in a schema of their own.
  execute format('grant usage, create on schema public to %I', prefix || '_owner');
  execute format('grant create on database %I to %I', current_database(), prefix || '_owner');
  -- So that the administrator can dump, restore and look after what the owner owns.
  execute format('grant %I to %I with inherit true, set true', prefix || '_owner', current_user);
end;
$$;

commit;
