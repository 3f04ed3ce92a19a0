import { fail, type VoiceStatus } from "@namegame/contract";
import type { DB } from "@namegame/db";
import type { Selectable } from "kysely";
import type { Call } from "../call.ts";

/** A recording of the actor's own; everybody else's is as missing as one that never was. */
export async function requireOwnVoice({ db, actor, voiceId }: Call & { voiceId: string }): Promise<Selectable<DB["voices"]>> {
  const voice = await db.selectFrom("voices").selectAll().where("id", "=", voiceId).where("user_id", "=", actor.userId).executeTakeFirst();
  return voice ?? fail("not_found");
}

export function presentVoice({ id, state, refusal }: Pick<Selectable<DB["voices"]>, "id" | "state" | "refusal">): VoiceStatus {
  return { id, state, refusal };
}
