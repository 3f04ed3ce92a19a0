import { type AddressInfo, createServer } from "node:net";

import { beginPhoto, enqueueJob, finishPhoto, getMyPhoto } from "@namegame/core";
import { makeUser } from "@namegame/testing";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import { gradient } from "./picture/pictures.fixture.ts";
import { startWorker } from "./process.fixture.ts";
import { testQueue } from "./tasks/queue.fixture.ts";

const { db, directUrl, storage, storageUrl } = await testQueue();
const env = {
  DATABASE_DIRECT_URL: directUrl,
  STORAGE_URL: storageUrl,
  SMTP_URL: "smtp://127.0.0.1:1",
  PUBLIC_URL: "https://names.example.org",
  MAIL_FROM: "NameGame <hello@namegame.example>",
};

async function queuePhoto(bytes: Buffer) {
  const actor = { userId: (await makeUser(db)).id, sessionId: crypto.randomUUID() };
  const crop = { x: 0, y: 0, size: 1 };
  const begun = await beginPhoto({ db, storage, actor, contentType: "image/png", bytes: bytes.length, crop });
  await storage.uploads?.accept({ fields: begun.upload.fields, file: { contentType: "image/png", bytes } });
  await finishPhoto({ db, storage, actor, photoId: begun.photoId });
  return { actor, photoId: begun.photoId };
}

async function jobOf(photoId: string): Promise<{ locked_by: string | null; attempts: number } | undefined> {
  const { rows } = await sql<{ locked_by: string | null; attempts: number }>`
    select locked_by, attempts from graphile_worker.jobs where key = ${`photo.process:${photoId}`}`.execute(db);
  return rows[0];
}

// The largest picture that is taken: its making lasts long enough to be interrupted at work.
const large = await gradient(7_900, 7_900, "png");

test("the photo job of a killed worker is finished by another within a minute", { timeout: 120_000 }, async () => {
  const first = await startWorker(env);
  const { actor, photoId } = await queuePhoto(large);
  await vi.waitFor(async () => expect((await jobOf(photoId))?.locked_by).toMatch(/^pool-/), { timeout: 20_000, interval: 5 });
  first.child.kill("SIGKILL");
  expect(await first.exit).toEqual({ code: null, signal: "SIGKILL" });
  expect(await jobOf(photoId)).toMatchObject({ locked_by: expect.stringMatching(/^pool-/), attempts: 1 });
  expect((await getMyPhoto({ db, actor })).pending?.state).toBe("processing");

  const second = await startWorker(env);
  await vi.waitFor(async () => expect((await getMyPhoto({ db, actor })).current?.id).toBe(photoId), { timeout: 60_000, interval: 250 });
  expect(second.output()).toContain("fell silent");
  second.child.kill("SIGTERM");
  expect(await second.exit).toEqual({ code: 0, signal: null });
});

test("a worker told to stop finishes what it began, takes nothing new and leaves no trace", { timeout: 60_000 }, async () => {
  const heartbeats = () => db.selectFrom("worker_heartbeats").select("worker_id").orderBy("worker_id").execute();
  const before = await heartbeats();
  const worker = await startWorker(env);
  const { actor, photoId } = await queuePhoto(large);
  await vi.waitFor(async () => expect((await jobOf(photoId))?.locked_by).toMatch(/^pool-/), { timeout: 20_000, interval: 5 });
  worker.child.kill("SIGTERM");
  expect(await worker.exit).toEqual({ code: 0, signal: null });
  expect((await getMyPhoto({ db, actor })).current?.id).toBe(photoId);
  expect(await heartbeats()).toEqual(before);
  const { rows } =
    await sql`select 1 from pg_stat_activity where application_name = 'namegame-worker' and datname = current_database()`.execute(db);
  expect(rows).toEqual([]);
});

test("a job that will not end in time goes back to the queue when its worker stops", { timeout: 60_000 }, async () => {
  const silent = createServer((socket) => socket.on("error", () => {}).write("220 mail.example ready\r\n"));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  const worker = await startWorker({ ...env, SMTP_URL: `smtp://127.0.0.1:${port}` });
  await enqueueJob(db, "mail.send", { template: "sign_in_code", to: "ama@example.org", code: "1", minutes: 10 }, { key: "hanging" });
  const held = async () => {
    const { rows } = await sql<{
      held: boolean;
    }>`select locked_by is not null as held from graphile_worker.jobs where key = 'hanging'`.execute(db);
    return rows.map((row) => row.held);
  };
  await vi.waitFor(async () => expect(await held()).toEqual([true]), { timeout: 20_000 });
  worker.child.kill("SIGTERM");
  expect(await worker.exit).toEqual({ code: 0, signal: null });
  expect(await held()).toEqual([false]);
  silent.close();
});

test("says whether it is ready and what waits in the queue", { timeout: 60_000 }, async () => {
  const worker = await startWorker(env);
  await sql`select graphile_worker.add_job('photo.delete', '{}', run_at => now() + interval '1 hour')`.execute(db);
  // The queue's runner begins beside the health port, once the schema was seen.
  const state = async () => (await fetch(`${worker.health}/readyz`)).json();
  await vi.waitFor(async () => expect(await state()).toEqual({ ready: true, phase: "serving", failing: [] }), { timeout: 20_000 });
  const metrics = await (await fetch(`${worker.health}/metrics`)).text();
  expect(metrics).toMatch(/namegame_queue_jobs\{state="scheduled",service="worker"\} [1-9]/);
  expect(metrics).toMatch(/namegame_queue_oldest_ready_seconds\{service="worker"\} \d/);
  worker.child.kill("SIGTERM");
  expect((await worker.exit).code).toBe(0);
});

test("every fault of the environment is told at once", { timeout: 30_000 }, async () => {
  const worker = await startWorker({ DATABASE_POOL_MAX: "one" }, { ready: false });
  expect((await worker.exit).code).toBe(1);
  for (const name of ["DATABASE_DIRECT_URL", "DATABASE_POOL_MAX", "STORAGE_URL", "SMTP_URL", "MAIL_FROM"])
    expect(worker.output()).toContain(name);
});

test("a storage address that cannot be used is told in words", { timeout: 30_000 }, async () => {
  const worker = await startWorker({ ...env, STORAGE_URL: "s3://faces" }, { ready: false });
  expect((await worker.exit).code).toBe(1);
  expect(worker.output()).toContain("S3_ACCESS_KEY_ID");
  expect(worker.output()).not.toContain("at createStorage");
});
