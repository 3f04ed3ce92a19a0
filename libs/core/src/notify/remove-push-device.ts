import { fail } from "@namegame/contract";

import type { Call } from "../call.ts";

/** Sends no more pushes to one of the actor's own devices. @throws not_found */
export async function removePushDevice({ db, actor, deviceId }: Call & { deviceId: string }): Promise<void> {
  const removed = await db
    .deleteFrom("push_subscriptions")
    .where("id", "=", deviceId)
    .where("user_id", "=", actor.userId)
    .returning("id")
    .executeTakeFirst();
  if (!removed) fail("not_found");
}
