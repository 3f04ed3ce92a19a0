import type { RefresherFacts } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { isQuiet } from "@namegame/domain";
import { claimDelivery } from "../notify/claim-delivery.ts";
import type { PushClaim } from "../notify/claim-push.ts";
import { quietOf } from "../notify/hearers.ts";

export interface RefresherPush {
  db: Db;
  refresherId: string;
  subscriptionId: string;
  now?: Date;
}

/**
 * Claims the push of a refresher before it is sent, as `claimPush` does for a message and with the same promise. Looked at once more: whether it
 * was opened, the person left or turned it off, or the night has come.
 */
export async function claimRefresherPush(of: RefresherPush): Promise<PushClaim<RefresherFacts>> {
  const { db, refresherId, now = new Date() } = of;
  return claimDelivery({
    db,
    row: await readDelivery(of),
    id: refresherId,
    now,
    isWanted: (row) => isWanted(row, now),
    settle: () => settleRefresherPush({ ...of, now }),
    take: (lapsed) =>
      delivery(of)
        .set({ claimed_at: now })
        .where("settled_at", "is", null)
        .where((claim) => claim.or([claim("claimed_at", "is", null), claim("claimed_at", "<=", lapsed)]))
        .returning("refresher_id")
        .executeTakeFirst(),
    factsOf: (row, unread): RefresherFacts => ({
      kind: "refresher",
      refresherId,
      groupId: row.group_id,
      eventId: row.event_id,
      event: (row.previews ?? true) ? row.name : null,
      badge: unread,
    }),
  });
}

/** Writes down that this push is over; it is never sent again. */
export async function settleRefresherPush(of: RefresherPush): Promise<void> {
  await delivery(of)
    .set({ settled_at: of.now ?? new Date() })
    .execute();
}

/** Gives a claimed push back that the push service did not take, for another try. */
export async function releaseRefresherPush(of: RefresherPush): Promise<void> {
  await delivery(of).set({ claimed_at: null }).where("settled_at", "is", null).execute();
}

function delivery({ db, refresherId, subscriptionId }: RefresherPush) {
  return db.updateTable("refresher_pushes").where("refresher_id", "=", refresherId).where("subscription_id", "=", subscriptionId);
}

type Row = NonNullable<Awaited<ReturnType<typeof readDelivery>>>;

function readDelivery({ db, refresherId, subscriptionId }: RefresherPush) {
  return (
    db
      .selectFrom("refresher_pushes as d")
      .innerJoin("refreshers as r", "r.id", "d.refresher_id")
      // A browser that came over to somebody else meanwhile is not told of this person's evening.
      .innerJoin("push_subscriptions as s", (join) => join.onRef("s.id", "=", "d.subscription_id").onRef("s.user_id", "=", "r.user_id"))
      .innerJoin("events as e", "e.id", "r.event_id")
      .innerJoin("groups as g", "g.id", "e.group_id")
      .leftJoin("memberships as m", (join) => join.onRef("m.group_id", "=", "e.group_id").onRef("m.user_id", "=", "r.user_id"))
      .leftJoin("notify_settings as n", "n.user_id", "r.user_id")
      .select(["d.settled_at", "d.created_at", "r.user_id", "r.read_at", "r.event_id", "e.name", "e.group_id", "g.archived_at"])
      .select(["s.session_id", "s.endpoint", "s.p256dh", "s.auth", "m.user_id as member_id", "m.left_at"])
      .select(["n.quiet_from", "n.quiet_to", "n.time_zone", "n.previews", "n.refreshers"])
      .where("d.refresher_id", "=", refresherId)
      .where("d.subscription_id", "=", subscriptionId)
      .executeTakeFirst()
  );
}

function isWanted(row: Row, now: Date): boolean {
  if (row.read_at || row.member_id === null || row.left_at || row.archived_at || row.refreshers === false) return false;
  return !isQuiet({ at: now, quiet: quietOf(row), timeZone: row.time_zone ?? "UTC" });
}
