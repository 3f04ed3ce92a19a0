import type { ActionOutput, Result } from "@namegame/contract";
import { describe, expect, test } from "vitest";
import { createAnswerOutbox, type PracticeAnswer } from "./answer-outbox.ts";

const answer = (clientId: string): PracticeAnswer => ({ clientId, personId: `of-${clientId}`, exercise: "choose_name", elapsedMs: 900 });
type Answered = Result<ActionOutput<"practice.answers">>;
const right = { correct: true, close: false, name: "Ama", dueAt: "2026-03-02T09:00:00Z" };
const taken = (...outcomes: ActionOutput<"practice.answers">["outcomes"]): Answered => ({ ok: true, data: { outcomes } });
const ok = taken(right, right, right);
const fault = (code: "unavailable" | "not_found" | "invalid_input" | "signed_out"): Answered => ({ ok: false, error: { code } });
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A server that answers as told (the last telling repeats), a store that survives the outbox, and a clock moved by hand. */
function around(...answers: Answered[]) {
  const sent: string[] = [];
  const ages: number[] = [];
  const clock = { now: 1_000 };
  const gone: string[] = [];
  const waiting: { run: () => void; delayMs: number }[] = [];
  let kept: string | null = null;
  const open = () =>
    createAnswerOutbox({
      async send(batch) {
        sent.push(batch.map(({ clientId }) => clientId).join("+"));
        ages.push(...batch.map(({ agoMs }) => agoMs ?? -1));
        return (answers.length > 1 ? answers.shift() : answers[0]) ?? ok;
      },
      store: { read: () => kept, write: (text) => (kept = text) },
      onChange: () => {},
      onGone: (id) => gone.push(id),
      now: () => clock.now,
      later(run, delayMs) {
        const entry = { run, delayMs };
        waiting.push(entry);
        return () => waiting.splice(waiting.indexOf(entry), 1);
      },
    });
  return { sent, ages, clock, gone, waiting, open, damage: (text: string) => (kept = text) };
}

describe("the answers' outbox", () => {
  test("sends in order, together what waits, and forgets what arrived", async () => {
    const { sent, open } = around(ok);
    const outbox = open();
    for (const id of ["a", "b", "c"]) outbox.add(answer(id));
    expect(sent).toEqual(["a"]);
    await settle();
    expect(sent).toEqual(["a", "b+c"]);
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
    expect([sent, outbox.pending(), outbox.stalled()]).toEqual([["a", "a+b", "a+b"], 0, false]);
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

  test("sends what another tab has left, and says when it is done", async () => {
    const { sent, open } = around(fault("unavailable"), ok);
    const [one, two] = [open(), open()];
    two.add(answer("b"));
    await settle();
    two.close();
    await one.flush();
    expect([sent, one.pending()]).toEqual([["b", "b"], 0]);
  });

  test("tells how long ago each was given, by the device's clock at both ends", async () => {
    const { ages, clock, open } = around(fault("unavailable"), ok);
    const outbox = open();
    outbox.add(answer("a"));
    await settle();
    clock.now += 60_000;
    outbox.add(answer("b"));
    await settle();
    expect(ages).toEqual([0, 60_000, 0]);
  });

  test("a clock that was set back makes an answer new, not one of the future", async () => {
    const { ages, clock, open } = around(fault("signed_out"), ok);
    open().add(answer("a"));
    await settle();
    clock.now -= 500;
    open().flush();
    await settle();
    expect(ages).toEqual([0, 0]);
  });

  test("an answer that is not taken does not hold up the others; the person who is gone is told of", async () => {
    const { sent, gone, open } = around(fault("not_found"), taken({ code: "conflict" }, { code: "not_found" }, right), ok);
    const outbox = open();
    for (const id of ["a", "b", "c", "d"]) outbox.add(answer(id));
    await settle();
    expect([sent, gone, outbox.pending()]).toEqual([["a", "b+c+d"], ["of-a", "of-c"], 0]);
  });

  test("one that spoils the request for all is found, and the others arrive", async () => {
    const { sent, gone, open } = around(ok, fault("invalid_input"), ok, fault("invalid_input"), ok);
    const outbox = open();
    for (const id of ["a", "b", "c", "d"]) outbox.add(answer(id));
    await settle();
    expect([sent, gone, outbox.pending()]).toEqual([["a", "b+c+d", "b", "c", "d"], [], 0]);
  });

  test("a long flight's answers go in pieces that the server takes", async () => {
    const { sent, open } = around(fault("unavailable"), ok);
    const before = open();
    for (let index = 0; index < 120; index += 1) before.add(answer(`${index}`));
    await settle();
    before.close();
    open().flush();
    await settle();
    expect(sent.map((batch) => batch.split("+").length)).toEqual([1, 50, 50, 20]);
  });

  test.each(["{", "null", '"text"', '[{"x":1}]'])("a damaged store (%s) is an empty one", (text) => {
    const { open, damage } = around(ok);
    damage(text);
    expect(open().pending()).toBe(0);
  });
});
