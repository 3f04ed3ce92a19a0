import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, none } from "./fields.ts";
import { voiceRefusals, voiceStates } from "./generated/enums.ts";

/** A first and a last name, said slowly, with a breath before. */
export const VOICE_MAX_SECONDS = 5;
/** Speech as good as a telephone of today; what a device records is brought to it before it is sent. */
export const VOICE_SAMPLE_RATE = 16_000;
export const VOICE_MAX_SAMPLES = VOICE_MAX_SECONDS * VOICE_SAMPLE_RATE;
/** The samples at two bytes each, and room for a header. */
export const VOICE_MAX_BYTES = 2 * VOICE_MAX_SAMPLES + 1_024;
/** What is sent and what is served: WAV, 16 bits, one channel. */
export const VOICE_CONTENT_TYPE = "audio/wav";

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
