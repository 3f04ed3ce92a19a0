import type { PoolClient, QueryConfig } from "pg";

/** Names for the statements that come again and again: PostgreSQL parses and plans a named one once for each connection. */
export interface Preparer {
  /** What to send: named from the third time on, plain before and for what is rare. */
  query(client: PoolClient, text: string, values: readonly unknown[]): Promise<QueryConfig>;
  /** The text is sent plain from now on: its plan no longer fits the schema. */
  forget(text: string): void;
}

const NAMED_FROM = 3;
// A plan costs the server some ten kilobytes for each connection; the product has about half as many statements in steady use.
const NAMES_MOST = 100;
// Texts that vary by the length of a list would be counted for ever.
const COUNTED_MOST = 1_000;

/**
 * One for each pool. Behind a transaction pool nothing is named: not every one carries names from server to server. Such a pool gives
 * its clients a key of its own in place of the server's process id, by which it is told from a server.
 */
export function createPreparer(): Preparer {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  let direct: Promise<boolean> | undefined;

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known !== undefined || names.size >= NAMES_MOST) return known;
    const count = (counts.get(text) ?? 0) + 1;
    if (counts.size >= COUNTED_MOST) counts.clear();
    counts.set(text, count);
    if (count < NAMED_FROM) return undefined;
    counts.delete(text);
    names.set(text, `n${names.size + 1}`);
    return names.get(text);
  }

  return {
    async query(client, text, values) {
      const plain = { text, values: [...values] };
      const name = values.length > 0 ? nameOf(text) : undefined;
      if (!name) return plain;
      direct ??= isServer(client).catch((error: unknown) => {
        direct = undefined;
        throw error;
      });
      return (await direct) ? { name, ...plain } : plain;
    },
    forget(text) {
      // The name stays taken: connections that hold the old plan know it by that name.
      if (names.has(text)) names.set(text, "");
    },
  };
}

async function isServer(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid === (client as PoolClient & { processID: number | null }).processID;
}

/**
 * Whether a statement was refused for its name alone and never ran: its plan no longer fits a changed schema (0A000), or the name is
 * not there (26000) or another's (42P05), as behind a pool that passes a server's process id for its own.
 */
export function isStalePlan(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === "26000" || code === "42P05" || (code === "0A000" && String(message).startsWith("cached plan"));
}
