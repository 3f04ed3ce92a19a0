import type { ActionOutput } from "@namegame/contract";
import type { Call } from "../call.ts";
import { presentVoice, requireOwnVoice } from "./own-voice.ts";

/** How far one of the actor's own recordings has come. */
export async function getVoiceStatus(call: Call & { voiceId: string }): Promise<ActionOutput<"voices.status">> {
  return { voice: presentVoice(await requireOwnVoice(call)) };
}
