import type { NotifyChoice, QuietHours } from "@namegame/contract";
import type { Db } from "@namegame/db";

export interface Hearer {
  userId: string;
  readSeq: number;
  accepted: boolean;
  choice: NotifyChoice;
  mutedUntil: Date | null;
  quiet: QuietHours | null;
  timeZone: string;
}

/** Everybody who takes part in a conversation now. */
export async function hearersOf(db: Db, conversationId: string): Promise<Hearer[]> {
  const rows = await db
    .selectFrom("participants as p")
    .leftJoin("notify_settings as s", "s.user_id", "p.user_id")
    .select(["p.user_id", "p.read_seq", "p.accepted_at", "p.notify", "p.muted_until", "s.quiet_from", "s.quiet_to", "s.time_zone"])
    .where("p.conversation_id", "=", conversationId)
    .where("p.left_at", "is", null)
    .execute();
  return rows.map((row) => ({
    userId: row.user_id,
    readSeq: row.read_seq,
    accepted: row.accepted_at !== null,
    choice: row.notify,
    mutedUntil: row.muted_until,
    quiet: quietOf(row),
    timeZone: row.time_zone ?? "UTC",
  }));
}

/** Quiet hours as they are stored. */
export function quietOf({ quiet_from: from, quiet_to: to }: { quiet_from: number | null; quiet_to: number | null }): QuietHours | null {
  return from === null || to === null ? null : { from, to };
}

/** The pairs of people with a block between them, among whom these wrote: asked as `between(one, other)`, whichever of the two set it. */
export async function blocksOf(db: Db, authorIds: string[]): Promise<(one: string, other: string) => boolean> {
  if (authorIds.length === 0) return () => false;
  const rows = await db
    .selectFrom("blocks")
    .select(["blocker_id", "blocked_id"])
    .where((block) => block.or([block("blocker_id", "in", authorIds), block("blocked_id", "in", authorIds)]))
    .execute();
  const pairs = new Set(rows.flatMap((row) => [`${row.blocker_id} ${row.blocked_id}`, `${row.blocked_id} ${row.blocker_id}`]));
  return (one, other) => pairs.has(`${one} ${other}`);
}
