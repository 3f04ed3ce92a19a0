import type { Result } from "@namegame/contract";
import { describe, expect, test } from "vitest";
import { createAnswerOutbox, type PracticeAnswer } from "./answer-outbox.ts";

const answer = (clientId: string): PracticeAnswer => ({ clientId, personId: `of-${clientId}`, exercise: "choose_name", elapsedMs: 900 });
const ok: Result<unknown> = { ok: true, data: {} };
const fault = (code: "unavailable" | "not_found" | "invalid_input" | "signed_out"): Result<unknown> => ({ ok: false, error: { code } });
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A server that answers as told (the last telling repeats), a store that survives the outbox, and a clock moved by hand. */
function around(...answers: Result<unknown>[]) {
  const sent: string[] = [];
  const gone: string[] = [];
  const waiting: { run: () => void; delayMs: number }[] = [];
  let kept: string | null = null;
  const open = () =>
    createAnswerOutbox({
      async send({ clientId }) {
        sent.push(clientId);
        return (answers.length > 1 ? answers.shift() : answers[0]) ?? ok;
      },
      store: { read: () => kept, write: (text) => (kept = text) },
      onChange: () => {},
      onGone: (id) => gone.push(id),
      later(run, delayMs) {
        const entry = { run, delayMs };
        waiting.push(entry);
        return () => waiting.splice(waiting.indexOf(entry), 1);
      },
    });
  return { sent, gone, waiting, open, damage: (text: string) => (kept = text) };
}

describe("the answers' outbox", () => {
  test("sends in order, one at a time, and forgets what arrived", async () => {
    const { sent, open } = around(ok);
    const outbox = open();
    for (const id of ["a", "b", "c"]) outbox.add(answer(id));
    expect(sent).toEqual(["a"]);
    await settle();
    expect(sent).toEqual(["a", "b", "c"]);
    expect(outbox.pending()).toBe(0);
  });

  test("without network the same answer is tried again, waiting longer each time, and later ones stay behind it", async () => {
    const { sent, waiting, open } = around(fault("unavailable"), fault("unavailable"), ok);
    const outbox = open();
    outbox.add(answer("a"));
    outbox.add(answer("b"));
    await settle();
    expect([sent, outbox.pending(), outbox.stalled()]).toEqual([["a"], 2, true]);
    waiting.pop()?.run();
    await settle();
    expect(waiting.at(-1)?.delayMs).toBe(2_000);
    waiting.pop()?.run();
    await settle();
    expect([sent, outbox.pending(), outbox.stalled()]).toEqual([["a", "a", "a", "b"], 0, false]);
  });

  test("when the network is back it does not wait", async () => {
    const { sent, waiting, open } = around(fault("unavailable"), ok);
    const outbox = open();
    outbox.add(answer("a"));
    await settle();
    outbox.flush();
    await settle();
    expect([sent, outbox.pending(), waiting.length]).toEqual([["a", "a"], 0, 0]);
  });

  test("a reload loses nothing", async () => {
    const { sent, open } = around(fault("signed_out"), ok);
    const before = open();
    before.add(answer("a"));
    await settle();
    before.close();
    const after = open();
    expect(after.pending()).toBe(1);
    after.flush();
    await settle();
    expect([sent, after.pending()]).toEqual([["a", "a"], 0]);
  });

  test("two tabs keep their answers side by side", async () => {
    const { open } = around(fault("unavailable"));
    const [one, two] = [open(), open()];
    one.add(answer("a"));
    two.add(answer("b"));
    await settle();
    expect(open().pending()).toBe(2);
  });

  test("an answer that is refused for good does not hold up the others; the person who is gone is told of", async () => {
    const { sent, gone, open } = around(fault("not_found"), fault("invalid_input"), ok);
    const outbox = open();
    for (const id of ["a", "b", "c"]) outbox.add(answer(id));
    await settle();
    expect([sent, gone, outbox.pending()]).toEqual([["a", "b", "c"], ["of-a"], 0]);
  });

  test.each(["{", "null", '"text"', '[{"x":1}]'])("a damaged store (%s) is an empty one", (text) => {
    const { open, damage } = around(ok);
    damage(text);
    expect(open().pending()).toBe(0);
  });
});
