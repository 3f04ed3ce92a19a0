import { randomUUID } from "node:crypto";

import { openLine, type Line } from "./line.ts";

/** Two people on two pods write to each other in their group's room; each must hear the other by delivery, not by reading. */
export async function crossPods(options: {
  pods: readonly [string, string];
  origin: string;
  cookies: readonly [string, string];
  groupId: string;
  signal: AbortSignal;
}): Promise<void> {
  const { pods, origin, cookies, groupId, signal } = options;
  const lines: Line[] = [];
  try {
    for (const side of [0, 1] as const) lines.push(await openLine({ pod: pods[side], origin, cookie: cookies[side], signal }));
    const [one, other] = lines as [Line, Line];
    const { conversations } = await one.ask("conversation:list", {});
    const conversationId = conversations.find((each) => each.groupId === groupId)?.id;
    if (!conversationId) throw new Error("The group has no conversation.");
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const body = `Hello ${randomUUID()}`;
      const delivered = to.hear(body);
      // Awaited together: a refusal must not leave the other promise unheard.
      const [{ message }, heard] = await Promise.all([
        from.ask("message:send", { conversationId, clientId: randomUUID(), body }),
        delivered,
      ]);
      if (heard.seq !== message.seq)
        throw new Error(`The message was acknowledged as number ${message.seq} and delivered as ${heard.seq}.`);
    }
  } finally {
    for (const line of lines) line.close();
  }
}
