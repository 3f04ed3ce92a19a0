import { sql } from "kysely";

import type { Db } from "./pool.ts";

/** The channel on which every chat pod listens for live events. */
export const LIVE_CHANNEL = "namegame_live";

/** What one notification carries; `event` is parsed by the contract's schema on arrival, never trusted. */
export type LiveNotice = { to: string[]; event: unknown };

// PostgreSQL refuses a payload of 8,000 bytes; the rest is room for a longer id or envelope.
const MAX_PAYLOAD_BYTES = 7_500;

/** Thrown when an event does not fit a notification even for one person: send ids and let the page fetch. */
export class LiveEventTooLarge extends Error {
  override name = "LiveEventTooLarge";
}

/**
 * Tells the connected pages of the people `to` (user ids) about `event`. Call it **after** the commit: a notifying transaction
 * takes a lock on the whole database server at commit. It is a hint that may be lost; pages refetch when they reconnect.
 *
 * @throws LiveEventTooLarge
 * @throws Error inside a transaction
 */
export async function publishLive(db: Db, notice: { to: readonly string[]; event: object }): Promise<void> {
  if (db.isTransaction) throw new Error("publishLive inside a transaction: publish after the commit");
  const payloads = splitNotice(notice);
  if (payloads.length === 0) return;
  await sql`select pg_notify(${LIVE_CHANNEL}, payload) from unnest(${payloads}::text[]) as payload`.execute(db);
}

/** Tells every chat pod, and no page, about `event`. As publishLive otherwise. */
export async function publishToPods(db: Db, event: object): Promise<void> {
  if (db.isTransaction) throw new Error("publishToPods inside a transaction: publish after the commit");
  await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ to: [], event } satisfies LiveNotice)})`.execute(db);
}

/** The JSON texts that carry `event` to everybody in `to`, each small enough for one notification. */
export function splitNotice(notice: { to: readonly string[]; event: object }): string[] {
  const to = [...new Set(notice.to)];
  if (to.length === 0) return [];
  const payload = JSON.stringify({ to, event: notice.event } satisfies LiveNotice);
  if (Buffer.byteLength(payload) <= MAX_PAYLOAD_BYTES) return [payload];
  if (to.length === 1) {
    throw new LiveEventTooLarge(`A live event of ${Buffer.byteLength(payload)} bytes exceeds ${MAX_PAYLOAD_BYTES}: send ids instead.`);
  }
  const half = Math.ceil(to.length / 2);
  return [to.slice(0, half), to.slice(half)].flatMap((part) => splitNotice({ to: part, event: notice.event }));
}
