import { setTimeout as sleep } from "node:timers/promises";

import { compose, type Client } from "./client.ts";
import { clock, type Answered, type RunOutcome, type RunPlan, type Send } from "./protocol.ts";

const RESEND_AFTER_MS = 100;

/** Sends what the plan says at the times it says, cuts whom it says, and resolves when everything was answered. */
export async function runPlan(options: {
  plan: RunPlan;
  clients: readonly Client[];
  onAck: (ms: number) => void;
  onLag: (ms: number) => void;
}): Promise<RunOutcome> {
  const { plan, clients, onAck, onLag } = options;
  const acknowledged: Answered[] = [];
  const refused: Record<string, number> = {};
  const lines = new Map<number, Promise<void>>();
  const open: Promise<void>[] = [];
  let [resent, unsent] = [0, 0];
  const giveUpAt = plan.startAt + Math.max(0, ...plan.sends.map((send) => send.atMs)) + plan.patienceMs;

  async function once(send: Send, intendedAt: number): Promise<void> {
    const client = clients[send.client]!;
    if (!client.isConnected()) return void (unsent += 1);
    const note = { index: send.index, pod: client.plan.pod, intendedAt };
    const answer = await client.send(compose(note, send.bytes));
    if ("id" in answer) {
      onAck(clock() - intendedAt);
      acknowledged.push({ index: send.index, messageId: answer.id });
    } else refused[answer.code] = (refused[answer.code] ?? 0) + 1;
  }

  async function untilAcknowledged(send: Send, intendedAt: number): Promise<void> {
    const client = clients[send.client]!;
    const note = { index: send.index, pod: client.plan.pod, intendedAt };
    const message = compose(note, send.bytes);
    for (let attempt = 0; ; attempt += 1) {
      while (!client.isConnected() && clock() < giveUpAt) await sleep(RESEND_AFTER_MS / 4);
      if (clock() >= giveUpAt) return void (refused.given_up = (refused.given_up ?? 0) + 1);
      if (attempt > 0) resent += 1;
      const answer = await client.send(message);
      if ("id" in answer) {
        onAck(clock() - intendedAt);
        acknowledged.push({ index: send.index, messageId: answer.id });
        return;
      }
      refused[answer.code] = (refused[answer.code] ?? 0) + 1;
      await sleep(RESEND_AFTER_MS);
    }
  }

  function launch(send: Send, intendedAt: number): void {
    if (!plan.untilAcknowledged) return void open.push(once(send, intendedAt));
    // A person's messages one after the other, or a retry would overtake.
    const line = (lines.get(send.client) ?? Promise.resolve()).then(() => untilAcknowledged(send, intendedAt));
    lines.set(send.client, line);
  }

  const steps = [
    ...plan.sends.map((send) => ({ atMs: send.atMs, do: (at: number) => launch(send, at) })),
    ...plan.cuts.map((cut) => ({ atMs: cut.atMs, do: () => clients[cut.client]!.cut(cut.offlineMs) })),
  ].sort((a, b) => a.atMs - b.atMs);
  for (const step of steps) {
    const due = plan.startAt + step.atMs;
    while (clock() < due) await sleep(Math.max(1, Math.floor(due - clock())));
    onLag(clock() - due);
    step.do(due);
  }
  await Promise.all([...open, ...lines.values()]);
  return { acknowledged, refused, resent, unsent };
}
