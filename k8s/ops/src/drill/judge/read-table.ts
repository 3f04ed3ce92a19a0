import { setTimeout as sleep } from "node:timers/promises";

import type { Client } from "../client/client.ts";
import type { Row } from "./compare.ts";

const TRIES = 30;
const PAUSE_MS = 1_000;

/** The conversation as the table has it, read through the API page by page by one of the people. */
export async function readTable({ client, conversationId }: { client: Pick<Client, "line">; conversationId: string }): Promise<Row[]> {
  const pages: Row[][] = [];
  let before: number | undefined;
  let failed = 0;
  for (;;) {
    const result = await client.line.ask("message:list", { conversationId, before }).catch(() => undefined);
    if (!result?.ok) {
      failed += 1;
      if (failed > TRIES) throw new Error(`The conversation cannot be read: ${result?.error.code ?? "no answer"}.`);
      await sleep(result?.error.retryAfterMs ?? PAUSE_MS);
      continue;
    }
    const { messages, hasMore } = result.data;
    pages.unshift(messages.map(({ seq, clientId, body }) => ({ seq, clientId, body })));
    before = messages[0]?.seq;
    if (!hasMore || before === undefined) return pages.flat();
  }
}
