import { expect, test } from "vitest";
import { idle, nextUploadState, type UploadEvent, type UploadState } from "./upload-state.ts";

const id = "0199d6c2-0000-7000-8000-000000000001";
const photo = (state: "processing" | "ready" | "refused", refusal: "too_small" | null = null) => ({ id, state, refusal });
const after = (...events: UploadEvent[]): UploadState => events.reduce(nextUploadState, idle);
const start: UploadEvent = { type: "start" };
const making: UploadEvent = { type: "status", photo: photo("processing") };

test("goes from sending to making to ready", () => {
  expect(after(start, { type: "progress", share: 0.5 })).toEqual({ step: "sending", share: 0.5 });
  expect(after(start, making)).toEqual({ step: "making", photoId: id, long: false });
  expect(after(start, making, { type: "waiting" })).toMatchObject({ step: "making", long: true });
  expect(after(start, making, { type: "status", photo: photo("ready") })).toEqual({ step: "ready", photoId: id });
});

test("a refusal and a fault end it, and it can start again", () => {
  expect(after(start, { type: "status", photo: photo("refused", "too_small") })).toEqual({ step: "refused", refusal: "too_small" });
  expect(after(start, { type: "fail", code: "unavailable" })).toEqual({ step: "failed", code: "unavailable" });
  expect(after(start, { type: "fail", code: "unavailable" }, start)).toEqual({ step: "sending", share: 0 });
});

test("what comes late or speaks of another photo changes nothing", () => {
  const other = { ...photo("ready"), id: "0199d6c2-0000-7000-8000-000000000002" };
  expect(after(start, making, { type: "status", photo: other })).toMatchObject({ step: "making", photoId: id });
  expect(after(start, making, { type: "progress", share: 1 })).toMatchObject({ step: "making" });
  expect(after({ type: "waiting" })).toBe(idle);
});
