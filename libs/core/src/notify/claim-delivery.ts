import type { Db } from "@namegame/db";

import { getViewer } from "../people/get-viewer.ts";
import type { PushClaim } from "./claim-push.ts";

/** What is told of yesterday is for the inbox, not for a pocket. */
const LIFE_MS = 24 * 60 * 60 * 1000;
/** Longer than a push service may take to answer: after it whoever claimed the push before has ended, one way or another. */
const CLAIM_MS = 30_000;

/** A push that may be sent, with the device that it is for. */
export interface Delivery {
  settled_at: Date | null;
  created_at: Date;
  user_id: string;
  session_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Claims a push of any kind before it is sent; what that promises stands at `claimPush`. */
export async function claimDelivery<Row extends Delivery, Facts>(options: {
  db: Db;
  row: Row | undefined;
  /** Of what is told: the same topic takes the place of one that waits at the push service. */
  id: string;
  now: Date;
  isWanted: (row: Row) => boolean;
  /** Writes down that it is over. */
  settle: () => Promise<void>;
  /** Takes it where nobody has it, or where who has it took it by `lapsed`; undefined where somebody else has it. */
  take: (lapsed: Date) => Promise<unknown>;
  factsOf: (row: Row, unread: number) => Facts;
}): Promise<PushClaim<Facts>> {
  const { db, row, id, now, isWanted, settle, take, factsOf } = options;
  if (!row || row.settled_at) return { status: "over" };
  const age = now.getTime() - row.created_at.getTime();
  if (age >= LIFE_MS || !isWanted(row)) {
    await settle();
    return { status: "over" };
  }
  if (!(await take(new Date(now.getTime() - CLAIM_MS)))) return { status: "busy", until: new Date(now.getTime() + CLAIM_MS) };
  const { unread } = await getViewer({ db, actor: { userId: row.user_id, sessionId: row.session_id } });
  return {
    status: "send",
    order: {
      endpoint: row.endpoint,
      keys: { p256dh: row.p256dh, auth: row.auth },
      ttlSeconds: Math.ceil((LIFE_MS - age) / 1000),
      topic: Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url"),
      facts: factsOf(row, unread),
    },
  };
}
