import type { ActionOutput } from "@namegame/contract";
import type { Call } from "../call.ts";
import { presentVoice } from "./own-voice.ts";

/** The actor's recording that others hear, and the newest one that is being made or was refused. */
export async function getMyVoice({ db, actor }: Call): Promise<ActionOutput<"voices.mine">> {
  const voices = await db
    .selectFrom("voices as v")
    .leftJoin("users as u", "u.voice_id", "v.id")
    .select(["v.id", "v.state", "v.refusal", "u.id as heard_of"])
    .where("v.user_id", "=", actor.userId)
    // What is only being uploaded lives in the page that uploads it.
    .where("v.state", "<>", "uploading")
    .orderBy("v.id", "desc")
    .execute();
  const current = voices.find((voice) => voice.heard_of !== null);
  const pending = voices[0]?.state === "ready" ? undefined : voices[0];
  return { current: current ? { id: current.id } : null, pending: pending ? presentVoice(pending) : null };
}
