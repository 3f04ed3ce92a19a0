import { randomBytes } from "node:crypto";

import { prepareDatabase, ROLES, runRolesSql, runStatement, testServerUrl, type TestRole, urlAs } from "@namegame/testing";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";

import { migrate } from "../migrate.ts";
import { createDb, type Db } from "../pool.ts";

// Roles belong to the whole server: other test files have theirs.
const prefix = `r${randomBytes(4).toString("hex")}`;
const name = `rights_${prefix}`;
const { adminUrl } = await prepareDatabase({ serverUrl: testServerUrl(), name, prefix });
const url = (role: TestRole) => urlAs({ url: adminUrl, prefix, role });

await runRolesSql({ adminUrl, prefix });
await migrate({ directUrl: url("owner") });
const connect = (role: TestRole) => createDb({ url: url(role), max: 1, applicationName: `rights-${role}` });
const as: Record<TestRole, Db> = {
  owner: connect("owner"),
  web: connect("web"),
  chat: connect("chat"),
  worker: connect("worker"),
  metrics: connect("metrics"),
};

afterAll(async () => {
  await Promise.all(Object.values(as).map((db) => db.destroy()));
  await runStatement(testServerUrl(), `drop database ${name} with (force)`);
  const roles = [...ROLES, "doadmin"].map((role) => `${prefix}_${role}`);
  await runStatement(testServerUrl(), `drop role ${roles.join(", ")}`);
});

function run(role: TestRole, statement: string) {
  return sql.raw<Record<string, unknown>>(statement).execute(as[role]);
}

/** PostgreSQL's code for a right that is missing. */
const REFUSED = { code: "42501" };

test("the roles' file may be run again after the migration, and so may the migration", async () => {
  await runRolesSql({ adminUrl, prefix });
  expect(await migrate({ directUrl: url("owner") })).toEqual({ applied: [] });
  const both = await Promise.allSettled([migrate({ directUrl: url("owner") }), migrate({ directUrl: url("owner") })]);
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
});

test("everything belongs to the owner, and nobody else can make or change anything", async () => {
  const { rows } = await run(
    "owner",
    "select distinct tableowner as owner from pg_tables where schemaname in ('public', 'graphile_worker')",
  );
  expect(rows).toEqual([{ owner: `${prefix}_owner` }]);
  // That metrics only reads is a default, which it could lift; what it may is another matter.
  await run("metrics", "set default_transaction_read_only = off");
  for (const role of ["web", "chat", "worker", "metrics"] as const) {
    await expect(run(role, "create table public.mine (id int)")).rejects.toMatchObject(REFUSED);
    await expect(run(role, "create temporary table mine (id int)")).rejects.toMatchObject(REFUSED);
    await expect(run(role, "create schema mine")).rejects.toMatchObject(REFUSED);
    await expect(run(role, "alter table public.users add column mine text")).rejects.toMatchObject(REFUSED);
    await expect(run(role, "drop table public.messages")).rejects.toMatchObject(REFUSED);
    await expect(run(role, "truncate public.messages")).rejects.toMatchObject(REFUSED);
    await expect(run(role, `set role ${prefix}_owner`)).rejects.toMatchObject(REFUSED);
    if (role !== "worker") await expect(run(role, "select graphile_worker.complete_jobs('{1}')")).rejects.toMatchObject(REFUSED);
  }
  await run("metrics", "reset default_transaction_read_only");
});

test("the administrator can dump and look after everything, the queue's guarded tables too", async () => {
  const admin = createDb({ url: adminUrl, max: 1, applicationName: "rights-admin" });
  try {
    await sql`set row_security = off`.execute(admin);
    const { rows: tables } = await sql<{ name: string }>`
      select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname in ('public', 'graphile_worker')`.execute(admin);
    expect(tables.length).toBeGreaterThan(25);
    for (const { name } of tables) await sql`select count(*) from ${sql.raw(name)}`.execute(admin);
  } finally {
    await admin.destroy();
  }
});

test("another user of the same server gets no connection", async () => {
  await runStatement(testServerUrl(), `create role ${prefix}_other login password 'a password of the tests'`);
  const other = Object.assign(new URL(adminUrl), { username: `${prefix}_other`, password: "a password of the tests" }).href;
  try {
    await expect(runStatement(other, "select 1")).rejects.toMatchObject(REFUSED);
  } finally {
    await runStatement(testServerUrl(), `drop role ${prefix}_other`);
  }
});

test("each role's sessions have limits of their own", async () => {
  const limits = Object.fromEntries(
    await Promise.all(ROLES.map(async (role) => [role, (await run(role, "show statement_timeout")).rows[0]?.statement_timeout])),
  );
  expect(limits).toEqual({ owner: "0", web: "15s", chat: "10s", worker: "1min", metrics: "5s" });
  expect((await run("metrics", "show transaction_read_only")).rows).toEqual([{ transaction_read_only: "on" }]);
});

describe("web", () => {
  test.each([
    ["read the queue, where sign-in codes wait to be mailed", "select * from graphile_worker._private_jobs"],
    ["read the queue's view", "select * from graphile_worker.jobs"],
    ["change what was done", "update audit_events set action = 'nothing'"],
    ["delete what was done", "delete from audit_events"],
    ["play a worker", "insert into worker_heartbeats (worker_id) values ('web')"],
    ["forge the schema's version", "insert into kysely_migration (name, timestamp) values ('9999_x', 'now')"],
  ])("may not %s", async (_what, statement) => {
    await expect(run("web", statement)).rejects.toMatchObject(REFUSED);
  });

  test("adds a job that runs, and a function of its own is not run with the owner's rights", async () => {
    await run("web", "select graphile_worker.add_job('clean.jobs', '{}', job_key => 'of web')");
    const { rows } = await run("owner", "select task_identifier from graphile_worker.jobs where key = 'of web'");
    expect(rows).toEqual([{ task_identifier: "clean.jobs" }]);
    const { rows: functions } = await run(
      "owner",
      "select distinct prosecdef as definer, proconfig as settings from pg_proc where pronamespace = 'graphile_worker'::regnamespace and proname = 'add_job'",
    );
    expect(functions).toEqual([{ definer: true, settings: ["search_path=pg_catalog, pg_temp"] }]);
  });
});

describe("chat", () => {
  test.each([
    ["delete people", "delete from users"],
    ["read addresses", "select email from users"],
    ["read sign-in codes", "select * from verifications"],
    ["read the passwords of accounts", "select * from accounts"],
    ["read passkeys", "select * from passkeys"],
    ["read the codes that let people in", "select * from codes"],
    ["begin a session", "insert into sessions (user_id, token, expires_at) values (uuidv7(), 'x', now())"],
    ["lengthen a session", "update sessions set expires_at = now()"],
    ["make a message another's", "update messages set author_id = uuidv7()"],
    ["move a message", "update messages set conversation_id = uuidv7()"],
    ["let itself write where only admins may", "update conversations set posting = 'everyone'"],
    ["read what was done", "select * from audit_events"],
    ["read what was reported", "select body from reports"],
    ["read what a reporter wrote", "select note from reports"],
    ["report in another's name", "update reports set reporter_id = uuidv7()"],
    ["delete a message", "delete from messages"],
    ["delete a photo", "delete from attachments"],
    ["read recordings", "select * from voices"],
    ["give somebody another voice", "update users set voice_id = null"],
    ["say what a page says", "insert into link_previews (message_id, link, url, site, title) values (uuidv7(), '', '', '', '')"],
    ["let somebody into a conversation", "insert into participants (conversation_id, user_id) values (uuidv7(), uuidv7())"],
    ["add a job", "select graphile_worker.add_job('mail.send', '{}')"],
  ])("may not %s", async (_what, statement) => {
    await expect(run("chat", statement)).rejects.toMatchObject(REFUSED);
  });
});

test("chat enqueues what follows from messages, and others do not even that", async () => {
  const statement = "select queue_message_jobs(array[uuidv7()], array[uuidv7()])";
  await run("chat", statement);
  const { rows } = await run(
    "owner",
    "select task_identifier from graphile_worker.jobs where key like 'notify.messages:%' or key like 'message.unfurl:%'",
  );
  expect(rows.map((row) => row.task_identifier).sort()).toEqual(["message.unfurl", "notify.messages"]);
  await expect(run("worker", statement)).rejects.toMatchObject(REFUSED);
});

describe("worker", () => {
  test.each([
    ["write messages", "insert into messages (conversation_id, seq, client_id, body) values (uuidv7(), 1, uuidv7(), 'x')"],
    ["move somebody's read mark", "update participants set read_seq = 1"],
    ["turn somebody's digest on", "update notify_settings set digest = true"],
    ["read messages", "select * from messages"],
    ["change what somebody wrote", "update messages set body = 'x'"],
    ["give a photo to another message", "update attachments set message_id = uuidv7()"],
    ["give a recording to somebody else", "update voices set user_id = uuidv7()"],
    ["read reports", "select * from reports"],
    ["keep messages longer", "update groups set message_retention_days = null"],
    ["read sessions' tokens", "select token from sessions"],
    ["read sign-in codes", "select value from verifications"],
    ["read addresses", "select email from users"],
    ["delete people", "delete from users"],
    ["make somebody an admin", "update memberships set role = 'owner'"],
  ])("may not %s", async (_what, statement) => {
    await expect(run("worker", statement)).rejects.toMatchObject(REFUSED);
  });
});

test.each(["digest_address", "refresher_address"])("only the worker learns by %s the address of who asked for it", async (name) => {
  const { rows } = await run("worker", `select ${name}(uuidv7()) as address`);
  expect(rows).toEqual([{ address: null }]);
  for (const role of ["chat", "web", "metrics"] as const) {
    await expect(run(role, `select public.${name}(uuidv7())`)).rejects.toMatchObject(REFUSED);
  }
});

test("the first link of a message is told to the worker, and to nobody who may not read messages", async () => {
  const statement = "select public.message_link(uuidv7())";
  expect((await run("worker", statement)).rows).toEqual([{ message_link: null }]);
  for (const role of ["chat", "metrics"] as const) await expect(run(role, statement)).rejects.toMatchObject(REFUSED);
});

describe("metrics", () => {
  test("counts the queue as the autoscaler asks", async () => {
    await run("owner", "select graphile_worker.add_job('clean.codes', '{}', run_at => now() - interval '90 seconds')");
    const { rows } = await run(
      "metrics",
      `select greatest(count(*), 50 * coalesce(extract(epoch from now() - min(run_at)), 0) / 60)::float8 as jobs
         from graphile_worker.jobs where locked_at is null and attempts < max_attempts and run_at <= now()`,
    );
    expect(rows[0]?.jobs).toBeGreaterThanOrEqual(75);
  });

  test.each([
    ["read people", "select * from public.users"],
    ["read who is told what", "select * from public.notifications"],
    ["read jobs", "select * from graphile_worker._private_jobs"],
    ["read the errors of jobs, which may quote an address", "select last_error from graphile_worker.jobs"],
    ["add a job", "select graphile_worker.add_job('mail.send', '{}')"],
  ])("may not %s", async (_what, statement) => {
    await expect(run("metrics", statement)).rejects.toMatchObject(REFUSED);
  });
});
