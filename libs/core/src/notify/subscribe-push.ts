import { fail, type ActionParsed } from "@namegame/contract";
import { isPushService } from "@namegame/domain";

import type { Call } from "../call.ts";

/** More browsers than anybody has in use; the oldest makes room. */
const DEVICES_MAX = 20;

/**
 * Lets this session's browser take pushes. The same endpoint again changes its keys; of another person (two share a browser) it
 * comes over, if it is shown with its secret, which only that browser knows.
 *
 * @param options.trustedPushOrigins push services beside those of the browsers
 * @throws invalid_input (no push service), conflict (somebody else's endpoint, with another secret)
 */
export async function subscribePush({
  db,
  actor,
  now = new Date(),
  trustedPushOrigins,
  ...input
}: Call & ActionParsed<"notify.subscribe"> & { trustedPushOrigins: readonly string[] }): Promise<{ deviceId: string }> {
  const { endpoint, p256dh, auth, replaces } = input;
  if (!isPushService({ endpoint, trusted: trustedPushOrigins })) fail("invalid_input", { fields: { endpoint: "no push service" } });
  return db.transaction().execute(async (trx) => {
    if (replaces) {
      await trx.deleteFrom("push_subscriptions").where("endpoint", "=", replaces).where("user_id", "=", actor.userId).execute();
    }
    const device = await trx
      .insertInto("push_subscriptions")
      .values({ user_id: actor.userId, session_id: actor.sessionId, endpoint, p256dh, auth, created_at: now })
      .onConflict((conflict) =>
        conflict
          .column("endpoint")
          .doUpdateSet({ user_id: actor.userId, session_id: actor.sessionId, p256dh, auth })
          .where((row) => row.or([row("push_subscriptions.user_id", "=", actor.userId), row("push_subscriptions.auth", "=", auth)])),
      )
      .returning("id")
      .executeTakeFirst();
    if (!device) fail("conflict");
    const newest = trx
      .selectFrom("push_subscriptions")
      .select("id")
      .where("user_id", "=", actor.userId)
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(DEVICES_MAX);
    await trx.deleteFrom("push_subscriptions").where("user_id", "=", actor.userId).where("id", "not in", newest).execute();
    return { deviceId: device.id };
  });
}
