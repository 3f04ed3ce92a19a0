/** Where a recording is found. Its address never gives another sound. */
export function voiceUrl(voiceId: string): string {
  return `/api/voices/${voiceId}`;
}
