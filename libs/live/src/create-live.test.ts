import { expect, it } from "vitest";

import { createLive } from "./create-live.ts";
import { conversation, ME, ROOM, said } from "./live.fixture.ts";
import { createMemoryStorage } from "./outbox/storage.ts";

const message = said(1);

it("takes in what a page was rendered with at once, and the same again without a change", () => {
  const live = createLive({ userId: ME, storage: createMemoryStorage() });
  const page = { messages: [message], headSeq: 1, hasMore: false };
  live.seed({ conversation, page });
  const state = live.getState();
  expect(state.windows[ROOM]?.messages).toEqual([message]);
  live.seed({ conversation, page });
  expect(live.getState()).toBe(state);
  expect(live.getRenderedState()).toEqual(state);
});

it("keeps the picture of the server apart from what happened since", () => {
  const live = createLive({ userId: ME, storage: createMemoryStorage() });
  live.seed({ conversation, page: { messages: [message], headSeq: 1, hasMore: false } });
  live.markRead(ROOM, 1);
  expect(live.getState().conversations[ROOM]?.readSeq).toBe(1);
  expect(live.getRenderedState().conversations[ROOM]?.readSeq).toBe(0);
  live.stop();
});

it("keeps a text that can never be stored with whoever wrote it, and says why", () => {
  const live = createLive({ userId: ME, storage: createMemoryStorage() });
  live.start();
  expect(live.send({ conversationId: ROOM, body: " \n " })).toEqual({ ok: false, code: "invalid_input" });
  expect(live.send({ conversationId: ROOM, body: "😀".repeat(8_001) })).toEqual({ ok: false, code: "message_too_long", limit: 8_000 });
  expect(live.send({ conversationId: ROOM, body: "😀".repeat(8_000) })).toMatchObject({ ok: true });
  expect(live.getState().pending).toMatchObject([{ conversationId: ROOM, state: "waiting" }]);
  live.stop();
});
