import { makeDirectConversation } from "@namegame/testing";
import { expect, test } from "vitest";
import { handleAction } from "../../../server/handle-action.ts";
import { ORIGIN, testServices } from "../../../server/services.fixture.ts";

const { services, person } = await testServices();
const { db } = services;

async function start(more: object = {}) {
  const [ann, ben] = [await person(), await person()];
  const { id: conversationId } = await makeDirectConversation(db, [ann.userId, ben.userId]);
  const ask = async () => {
    const request = new Request(`${ORIGIN}/api/actions/chat.startUpload`, {
      method: "POST",
      headers: { origin: ORIGIN, "content-type": "application/json", cookie: ann.cookie },
      body: JSON.stringify({ conversationId, contentType: "image/jpeg", bytes: 1_000, ...more }),
    });
    const response = await handleAction({ name: "chat.startUpload", request, services });
    return { status: response.status, body: (await response.json()) as { ok: boolean; error?: { code: string; retryAfterMs?: number } } };
  };
  return { ...ann, ask };
}

test.each([
  ["a photo of 50 MB", { bytes: 50 * 1024 * 1024 }],
  ["a photo of nothing", { bytes: 0 }],
  ["an SVG", { contentType: "image/svg+xml" }],
  ["a web page", { contentType: "text/html" }],
  ["a conversation that is no id", { conversationId: "../../etc" }],
])("%s is refused before anything is kept", async (_what, more) => {
  const { ask } = await start(more);
  expect(await ask()).toMatchObject({ status: 400, body: { ok: false, error: { code: "invalid_input" } } });
  expect(await db.selectFrom("attachments").select("id").execute()).toEqual([]);
});

test("whoever uploads without end is slowed down, and told for how long", async () => {
  const { ask, userId } = await start();
  expect((await ask()).status).toBe(200);
  await db.updateTable("rate_limits").set({ points: 108 }).where("key", "=", `upload:${userId}`).execute();
  expect(await ask()).toMatchObject({ status: 429, body: { error: { code: "too_many", retryAfterMs: expect.any(Number) } } });
});
