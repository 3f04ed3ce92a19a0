-- Each worker process says here that it lives; the jobs of one that fell silent are given back to the queue.
create table worker_heartbeats (
  worker_id text primary key,
  seen_at timestamptz not null default now()
);
