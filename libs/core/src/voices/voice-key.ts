/** original: as uploaded, until it was looked at. name: what others hear, made by us. */
export type VoicePart = "original" | "name";

/** Where a part of a recording is stored. */
export function voiceKey(voiceId: string, part: VoicePart): string {
  return part === "original" ? `voices/${voiceId}/original` : `voices/${voiceId}/name.wav`;
}

/** Where anything of a recording may be stored. */
export function voiceKeys(voiceId: string): string[] {
  return [voiceKey(voiceId, "original"), voiceKey(voiceId, "name")];
}
