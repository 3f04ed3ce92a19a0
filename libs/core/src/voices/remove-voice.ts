import type { Call } from "../call.ts";
import { publishFaceChange } from "../photos/publish-photo.ts";

/** Takes every recording of the actor away, also those in the making. The rows go now; the sounds by the jobs their deletion queues. */
export async function removeVoice({ db, actor }: Call): Promise<Record<string, never>> {
  await db.transaction().execute(async (trx) => {
    // A recording that becomes ready at this moment waits for us, and then finds its row gone.
    await trx.selectFrom("users").select("id").where("id", "=", actor.userId).forNoKeyUpdate().executeTakeFirst();
    await trx.deleteFrom("voices").where("user_id", "=", actor.userId).execute();
  });
  await publishFaceChange({ db, userId: actor.userId });
  return {};
}
