import { voiceKey } from "@namegame/core";
import { makeGroup, makeMembership, makeVoice } from "@namegame/testing";
import { expect, test } from "vitest";
import { ORIGIN, testServices } from "../../../server/services.fixture.ts";
import { serveVoice } from "./serve-voice.ts";

const { services, person } = await testServices();
const { db, storage } = services;

async function speaker() {
  const owner = await person();
  const { id: voiceId } = await makeVoice(db, { user_id: owner.userId });
  await storage.write({ key: voiceKey(voiceId, "name"), contentType: "audio/wav", bytes: Buffer.from("0123456789") });
  return { ...owner, voiceId };
}

function get(voiceId: string, headers: Record<string, string> = {}): Promise<Response> {
  return serveVoice({ request: new Request(`${ORIGIN}/api/voices/${voiceId}`, { headers }), services, voiceId });
}

test("the sound is streamed to whoever may hear it, to be kept by their browser only and never to run", async () => {
  const [owner, friend] = [await speaker(), await person()];
  const group = await makeGroup(db);
  for (const { userId } of [owner, friend]) await makeMembership(db, { group_id: group.id, user_id: userId });
  const answer = await get(owner.voiceId, { cookie: friend.cookie });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe("0123456789");
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "audio/wav",
    "content-length": "10",
    "cache-control": "private, max-age=3600, immutable",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "accept-ranges": "bytes",
  });
  const known = await get(owner.voiceId, { cookie: friend.cookie, "if-none-match": answer.headers.get("etag")! });
  expect(known.status).toBe(304);
});

const ranges: [string, number, string, string | null][] = [
  ["bytes=0-1", 206, "01", "bytes 0-1/10"],
  ["bytes=4-", 206, "456789", "bytes 4-9/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=8-99", 206, "89", "bytes 8-9/10"],
  ["bytes=-99", 206, "0123456789", "bytes 0-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=5-4", 416, "", "bytes */10"],
  ["bytes=-", 200, "0123456789", null],
  ["bytes=0-1,4-5", 200, "0123456789", null],
  ["lines=1-2", 200, "0123456789", null],
];

test.each(ranges)("of %s it gives %i", async (range, status, text, told) => {
  const { voiceId, cookie } = await speaker();
  const answer = await get(voiceId, { cookie, range });
  expect([answer.status, await answer.text(), answer.headers.get("content-range")]).toEqual([status, text, told]);
});

test("whatever cannot be heard is missing in the same words", async () => {
  const [owner, stranger] = [await speaker(), await person()];
  const making = await makeVoice(db, { user_id: owner.userId, state: "processing" });
  const answers = await Promise.all([
    get(owner.voiceId, { cookie: stranger.cookie }),
    get(owner.voiceId, { cookie: stranger.cookie, range: "bytes=0-1" }),
    get(owner.voiceId, { cookie: stranger.cookie, "if-none-match": `"${owner.voiceId}"` }),
    get(owner.voiceId),
    get(making.id, { cookie: owner.cookie }),
    get(crypto.randomUUID(), { cookie: owner.cookie }),
    get("../../etc/passwd", { cookie: owner.cookie }),
  ]);
  for (const answer of answers) {
    expect(answer.status).toBe(404);
    expect(Object.fromEntries(answer.headers)).toEqual({ "cache-control": "no-store" });
    expect(await answer.text()).toBe("");
  }
});
