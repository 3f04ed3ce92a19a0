import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, none } from "./fields.ts";
import { voiceRefusals, voiceStates } from "./generated/enums.ts";
import { VOICE_MAX_BYTES } from "./limits.ts";

export const voiceStatus = z.object({ id, state: z.enum(voiceStates), refusal: z.enum(voiceRefusals).nullable() });
export type VoiceStatus = z.output<typeof voiceStatus>;

export const voicesActions = defineActions({
  "voices.begin": {
    input: z.object({ bytes: z.number().int().min(1).max(VOICE_MAX_BYTES) }),
    /** A multipart POST: the fields first, then `file`. Valid for ten minutes, once. */
    output: z.object({ voiceId: id, upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) }),
  },
  /** The recording that others hear, and the newest one still on its way or refused. */
  "voices.mine": { input: none, output: z.object({ current: z.object({ id }).nullable(), pending: voiceStatus.nullable() }) },
  "voices.finish": { input: z.object({ voiceId: id }), output: z.object({ voice: voiceStatus }) },
  "voices.status": { input: z.object({ voiceId: id }), output: z.object({ voice: voiceStatus }) },
  "voices.remove": { input: none, output: none },
});
