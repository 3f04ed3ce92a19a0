import { beginVoice, finishVoice, getMyVoice, removeVoice, voiceKey, voiceKeys } from "@namegame/core";
import { VOICE_CONTENT_TYPE, type VoiceRefusal } from "@namegame/contract";
import { readAll } from "@namegame/storage";
import { makeUser } from "@namegame/testing";
import { sql } from "kysely";
import { expect, test } from "vitest";

import { spoken } from "../voice/voices.fixture.ts";
import { testQueue } from "./queue.fixture.ts";

const { db, storage, work } = await testQueue();

async function person() {
  return { userId: (await makeUser(db)).id, sessionId: crypto.randomUUID() };
}

async function record(actor: { userId: string; sessionId: string }, bytes = spoken()): Promise<string> {
  const begun = await beginVoice({ db, storage, actor, bytes: bytes.length });
  const file = { contentType: VOICE_CONTENT_TYPE, bytes };
  expect(await storage.uploads?.accept({ fields: begun.upload.fields, file })).toBeUndefined();
  await finishVoice({ db, storage, actor, voiceId: begun.voiceId });
  return begun.voiceId;
}

async function stored(id: string): Promise<string[]> {
  const stats = await Promise.all(voiceKeys(id).map(async (key) => [key, await storage.stat(key)] as const));
  return stats.filter(([, stat]) => stat).map(([key]) => key);
}

const again = (task: string, voiceId: string) =>
  sql`select graphile_worker.add_job(${task}, ${JSON.stringify({ voiceId })}::json)`.execute(db);

test("a recording is made anew and heard, its original goes, and so does the one before", async () => {
  const actor = await person();
  const first = await record(actor);
  await work();
  expect(await getMyVoice({ db, actor })).toEqual({ current: { id: first }, pending: null });
  expect(await stored(first)).toEqual([voiceKey(first, "name")]);
  const heard = await readAll({ storage, key: voiceKey(first, "name"), maxBytes: 200_000 });
  expect(heard!.length).toBeLessThan(spoken().length);

  const second = await record(actor);
  await work();
  expect((await getMyVoice({ db, actor })).current?.id).toBe(second);
  expect(await stored(first)).toEqual([]);
});

const refused: [string, Buffer, VoiceRefusal][] = [
  ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>"), "not_a_recording"],
  ["silence", spoken({ volume: 0 }), "silent"],
  ["a cut file", spoken().subarray(0, 5_000), "not_a_recording"],
];

test.each(refused)("%s is refused with its reason, and goes; what was heard before stays", async (_what, bytes, refusal) => {
  const actor = await person();
  const before = await record(actor);
  await work();
  const id = await record(actor, bytes);
  await work();
  expect(await getMyVoice({ db, actor })).toEqual({ current: { id: before }, pending: { id, state: "refused", refusal } });
  expect(await stored(id)).toEqual([]);
});

test("an original that vanished, and one of 50 MB that came by another way, are refused", async () => {
  const [one, other] = [await person(), await person()];
  const [gone, long] = [await record(one), await record(other)];
  await storage.delete(voiceKey(gone, "original"));
  await storage.write({ key: voiceKey(long, "original"), contentType: VOICE_CONTENT_TYPE, bytes: Buffer.alloc(50 * 1024 * 1024) });
  await work();
  expect((await getMyVoice({ db, actor: one })).pending?.refusal).toBe("missing");
  expect((await getMyVoice({ db, actor: other })).pending?.refusal).toBe("too_large");
  expect(await stored(long)).toEqual([]);
});

test("a recording whose job runs again, or twice at once, stays as it is", async () => {
  const actor = await person();
  const id = await record(actor);
  await again("voice.process", id);
  await Promise.all([work(), work()]);
  await again("voice.process", id);
  await work();
  expect((await getMyVoice({ db, actor })).current?.id).toBe(id);
  expect(await stored(id)).toEqual([voiceKey(id, "name")]);
});

test("leaves nothing stored when it was removed before or after it was made", async () => {
  const actor = await person();
  const early = await record(actor);
  await removeVoice({ db, actor });
  await work();
  expect(await stored(early)).toEqual([]);
  const late = await record(actor);
  await work();
  await removeVoice({ db, actor });
  await work();
  expect(await stored(late)).toEqual([]);
  expect(await getMyVoice({ db, actor })).toEqual({ current: null, pending: null });
});

test("goes with its person", async () => {
  const actor = await person();
  const id = await record(actor);
  await work();
  await db.deleteFrom("users").where("id", "=", actor.userId).execute();
  await work();
  expect(await stored(id)).toEqual([]);
});

test("is not deleted by a job alone; what is uploaded to its address after it was made is", async () => {
  const id = await record(await person());
  await work();
  await storage.write({ key: voiceKey(id, "original"), contentType: VOICE_CONTENT_TYPE, bytes: Buffer.from("again") });
  await sql`update graphile_worker._private_jobs set run_at = now() where key = ${`voice.delete.late:${id}`}`.execute(db);
  await work();
  expect(await stored(id)).toEqual([voiceKey(id, "name")]);
});
