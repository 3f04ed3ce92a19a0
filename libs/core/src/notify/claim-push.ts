import type { NotificationKind, PushFacts } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { excerptOf, isQuiet } from "@namegame/domain";
import { sql } from "kysely";

import { claimDelivery } from "./claim-delivery.ts";
import { quietOf } from "./hearers.ts";
import { settlePush } from "./settle-push.ts";

export interface PushOrder<Facts = PushFacts> {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  facts: Facts;
  /** So long the push service may keep it for a device that is away. */
  ttlSeconds: number;
  /** A repeat of the same topic takes the place of the one that waits there (RFC 8030, section 5.4). */
  topic: string;
}

/** `over`: there is nothing to send, now or later. `busy`: somebody sends it, or died at it; look again then. */
export type PushClaim<Facts = PushFacts> =
  | { status: "over" }
  | { status: "busy"; until: Date }
  | { status: "send"; order: PushOrder<Facts> };

/**
 * Claims a push, in a transaction of its own, **before** it is sent. A worker that dies before the claim leaves a job that sends it, one
 * that dies after it was settled leaves a job that finds it so and sends nothing.
 *
 * Between the two lies one moment of which nobody can know: the push service had it, and the worker died before it could write
 * that down. Not sending it again would lose it where the worker died a moment sooner, so it is sent again when the claim has run out, and
 * that repeat is made invisible twice: with the same Topic it takes the first one's place in the push service while the device is
 * away; and the device's service worker, which keeps how far it has shown each conversation, shows nothing twice (public/sw.js).
 *
 * Looked at once more before sending, since minutes may have passed: whether it was read, muted, withdrawn, or the night has come.
 */
export async function claimPush(of: { db: Db; messageId: string; subscriptionId: string; now?: Date }): Promise<PushClaim> {
  const { db, messageId, subscriptionId, now = new Date() } = of;
  return claimDelivery({
    db,
    row: await readDelivery(db, { messageId, subscriptionId }),
    id: messageId,
    now,
    isWanted: (row) => isWanted(row, now),
    settle: () => settlePush({ db, messageId, subscriptionId, now }),
    take: (lapsed) =>
      db
        .updateTable("push_deliveries")
        .set({ claimed_at: now })
        .where("message_id", "=", messageId)
        .where("subscription_id", "=", subscriptionId)
        .where("settled_at", "is", null)
        .where((claim) => claim.or([claim("claimed_at", "is", null), claim("claimed_at", "<=", lapsed)]))
        .returning("message_id")
        .executeTakeFirst(),
    factsOf,
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof readDelivery>>>;

function readDelivery(db: Db, { messageId, subscriptionId }: { messageId: string; subscriptionId: string }) {
  return db
    .selectFrom("push_deliveries as d")
    .innerJoin("push_subscriptions as s", "s.id", "d.subscription_id")
    .innerJoin("messages as m", "m.id", "d.message_id")
    .innerJoin("conversations as c", "c.id", "m.conversation_id")
    .leftJoin("participants as p", (join) => join.onRef("p.conversation_id", "=", "c.id").onRef("p.user_id", "=", "s.user_id"))
    .leftJoin("notify_settings as n", "n.user_id", "s.user_id")
    .leftJoin("users as author", "author.id", "m.author_id")
    .leftJoin("groups as g", "g.id", "c.group_id")
    .select((of) => [
      "d.kind",
      "d.settled_at",
      "s.user_id",
      "s.session_id",
      "s.endpoint",
      "s.p256dh",
      "s.auth",
      "m.conversation_id",
      "m.seq",
      "m.body",
      "m.created_at",
      "m.deleted_at",
      "m.hidden_at",
      "c.type",
      "p.user_id as participant_id",
      "p.left_at",
      "p.read_seq",
      "p.notify",
      "p.muted_until",
      "n.quiet_from",
      "n.quiet_to",
      "n.time_zone",
      "n.previews",
      "author.name as author_name",
      "g.name as group_name",
      of
        .exists(
          of
            .selectFrom("blocks as b")
            .select("b.blocker_id")
            .where(sql<boolean>`(b.blocker_id, b.blocked_id) in ((s.user_id, m.author_id), (m.author_id, s.user_id))`),
        )
        .as("blocked"),
    ])
    .where("d.message_id", "=", messageId)
    .where("d.subscription_id", "=", subscriptionId)
    .executeTakeFirst();
}

function isWanted(row: Row, now: Date): boolean {
  if (row.deleted_at || row.hidden_at || row.participant_id === null || row.left_at || row.blocked || row.read_seq! >= row.seq)
    return false;
  if (row.notify === "none" || (row.muted_until && row.muted_until > now)) return false;
  if (row.notify === "mentions" && row.kind === "message") return false;
  return !isQuiet({ at: now, quiet: quietOf(row), timeZone: row.time_zone ?? "UTC" });
}

function factsOf(row: Row, unread: number): PushFacts {
  const kind: NotificationKind = row.kind;
  const shown = row.previews ?? true;
  return {
    kind,
    conversationId: row.conversation_id,
    seq: row.seq,
    badge: unread,
    author: shown ? row.author_name : null,
    group: shown ? row.group_name : null,
    // Who was not let in yet puts no words of theirs on anybody's locked screen.
    excerpt: shown && kind !== "message_request" ? excerptOf(row.body) : null,
  };
}
