import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetAttempt, keepAttempt, readAttempt } from "./attempt.ts";

/** Local storage as browsers have it, or as they refuse it. */
function storage({ refuses = false } = {}) {
  const kept = new Map<string, string>();
  const guard = () => {
    if (refuses) throw new Error("storage is off");
  };
  return {
    getItem: (key: string) => (guard(), kept.get(key) ?? null),
    setItem: (key: string, value: string) => (guard(), void kept.set(key, value)),
    removeItem: (key: string) => (guard(), void kept.delete(key)),
  };
}

beforeEach(() => void vi.stubGlobal("localStorage", storage()));
afterEach(() => void vi.unstubAllGlobals());

describe("an attempt to join", () => {
  it("is the same after a reload and in another tab, until it is forgotten", () => {
    const first = readAttempt("token");
    expect(first.requestId).toMatch(/^[0-9a-f]{32}$/);
    keepAttempt("token", { ...first, name: "Nina" });
    expect(readAttempt("token")).toEqual({ requestId: first.requestId, name: "Nina" });
    expect(readAttempt("another").requestId).not.toBe(first.requestId);
    forgetAttempt("token");
    expect(readAttempt("token").requestId).not.toBe(first.requestId);
  });

  it.each(["", "null", "{}", '{"requestId":"short","name":"x"}', "not json"])("begins anew where %j is stored", (text) => {
    localStorage.setItem("join token", text);
    expect(readAttempt("token")).toEqual({ requestId: expect.stringMatching(/^[0-9a-f]{32}$/), name: "" });
  });

  it("works where storage is off", () => {
    vi.stubGlobal("localStorage", storage({ refuses: true }));
    const attempt = readAttempt("token");
    keepAttempt("token", attempt);
    forgetAttempt("token");
    expect(attempt.name).toBe("");
  });
});
