import { VOICE_CONTENT_TYPE } from "@namegame/contract";
import { makeUser, makeVoice, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { expect, test } from "vitest";

import { postUpload, testStorage } from "../photos/photo-store.fixture.ts";
import { beginVoice } from "./begin-voice.ts";
import { finishVoice } from "./finish-voice.ts";
import { getMyVoice } from "./get-my-voice.ts";
import { getVoiceStatus } from "./get-voice-status.ts";
import { voiceKey } from "./voice-key.ts";

const { db: everything, dbAs } = await testDatabase();
const db = dbAs("web");
const storage = await testStorage();
const sound = Buffer.from("a sound, as far as the store is concerned");

async function person() {
  return { userId: (await makeUser(db)).id, sessionId: crypto.randomUUID() };
}

const begin = (actor: { userId: string; sessionId: string }, bytes = sound.length) => beginVoice({ db, storage, actor, bytes });

async function jobsOf(voiceId: string): Promise<string[]> {
  const { rows } = await sql<{ task: string }>`
    select task_identifier as task from graphile_worker.jobs where key like ${`%${voiceId}`} order by id
  `.execute(everything);
  return rows.map((row) => row.task);
}

test("an upload that arrived goes to the worker, once however often it is reported", async () => {
  const actor = await person();
  const { voiceId, upload } = await begin(actor);
  expect(upload.fields.key).toBe(voiceKey(voiceId, "original"));
  expect(await postUpload(storage, upload, sound, VOICE_CONTENT_TYPE)).toBeUndefined();
  const call = { db, storage, actor, voiceId };
  for (const { voice } of await Promise.all([finishVoice(call), finishVoice(call)])) {
    expect(voice).toEqual({ id: voiceId, state: "processing", refusal: null });
  }
  expect(await jobsOf(voiceId)).toEqual(["voice.process"]);
  expect(await getMyVoice({ db, actor })).toMatchObject({ current: null, pending: { id: voiceId } });
});

test("the store takes no more than was announced, and no other kind of file", async () => {
  expect(await postUpload(storage, (await begin(await person(), 5)).upload, sound, VOICE_CONTENT_TYPE)).toBe("too_large");
  expect(await postUpload(storage, (await begin(await person())).upload, sound, "text/html")).toBe("wrong_type");
});

test("an upload that never arrived is refused as missing, and a new one takes its place", async () => {
  const actor = await person();
  const { voiceId } = await begin(actor);
  expect((await finishVoice({ db, storage, actor, voiceId })).voice).toMatchObject({ state: "refused", refusal: "missing" });
  expect(await jobsOf(voiceId)).toEqual([]);
  await begin(actor);
  await expect(getVoiceStatus({ db, actor, voiceId })).rejects.toMatchObject({ fault: { code: "not_found" } });
  expect(await jobsOf(voiceId)).toEqual(["voice.delete", "voice.delete"]);
});

test("whoever has three recordings in the making waits", async () => {
  const actor = await person();
  for (let i = 0; i < 3; i += 1) await makeVoice(db, { user_id: actor.userId, state: "processing" });
  await expect(begin(actor)).rejects.toMatchObject({ fault: { code: "too_many", retryAfterMs: expect.any(Number) } });
});

test("another person's recording can be neither finished nor asked about", async () => {
  const [actor, stranger] = [await person(), await person()];
  const { voiceId } = await begin(actor);
  await expect(finishVoice({ db, storage, actor: stranger, voiceId })).rejects.toMatchObject({ fault: { code: "not_found" } });
  await expect(getVoiceStatus({ db, actor: stranger, voiceId })).rejects.toMatchObject({ fault: { code: "not_found" } });
  expect((await getVoiceStatus({ db, actor, voiceId })).voice.state).toBe("uploading");
});
