import { expect, test } from "vitest";
import { attachmentsOf, type ChosenEvent, type ChosenPhoto, nextChosen } from "./chosen-photos.ts";

const id = "0199d6c2-0000-7000-8000-000000000001";
const picture = { url: "blob:a", width: 40, height: 30 };
const after = (...events: ChosenEvent[]): ChosenPhoto[] => events.reduce(nextChosen, []);
const chosen: ChosenEvent = { type: "chosen", keys: ["a", "b"] };
const opened: ChosenEvent = { type: "opened", key: "a", picture };
const status = (state: "processing" | "ready" | "refused", refusal: "too_small" | null = null): ChosenEvent => ({
  type: "status",
  key: "a",
  upload: { id, state, refusal },
});

test("a photo goes from waiting to ready, and can be sent once it has arrived", () => {
  const all = (...events: ChosenEvent[]) => after({ type: "chosen", keys: ["a"] }, ...events);
  expect(attachmentsOf([])).toEqual([]);
  expect(attachmentsOf(all())).toBeNull();
  expect(all(opened, { type: "progress", key: "a", share: 0.5 })).toEqual([{ key: "a", picture, step: "sending", share: 0.5 }]);
  expect(attachmentsOf(all(opened))).toBeNull();
  expect(attachmentsOf(all(opened, status("processing")))).toEqual([{ id, state: "processing", width: 40, height: 30 }]);
  expect(attachmentsOf(all(opened, status("ready")))).toEqual([{ id, state: "ready", width: 40, height: 30 }]);
  expect(all(opened, status("processing"), status("ready"))).toEqual([{ key: "a", picture, step: "ready", attachmentId: id }]);
});

test("each is changed by its own news alone", () => {
  expect(after(chosen, opened)).toEqual([
    { key: "a", picture, step: "sending", share: 0 },
    { key: "b", picture: null, step: "waiting" },
  ]);
  expect(after(chosen, { type: "removed", keys: ["b"] }, { type: "progress", key: "b", share: 1 })).toEqual([
    { key: "a", picture: null, step: "waiting" },
  ]);
});

test("a fault keeps the picture for another try; a refusal says why, and holds the message back until it is taken out", () => {
  const failed = after(chosen, opened, { type: "failed", key: "a", code: "unavailable" });
  expect(failed[0]).toEqual({ key: "a", picture, step: "failed", code: "unavailable" });
  expect(nextChosen(failed, { type: "retried", key: "a" })[0]).toEqual({ key: "a", picture, step: "waiting" });
  const refused = after({ type: "chosen", keys: ["a"] }, opened, status("refused", "too_small"));
  expect(refused).toEqual([{ key: "a", picture, step: "refused", reason: "too_small" }]);
  expect(attachmentsOf(refused)).toBeNull();
  expect(attachmentsOf(nextChosen(refused, { type: "removed", keys: ["a"] }))).toEqual([]);
});
