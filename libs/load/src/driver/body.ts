/** What a message of the driver says of itself: which one it is, over which pod it was sent, and when it was to be sent. */
export interface Note {
  index: number;
  pod: number;
  intendedAt: number;
}

const PAD = ".";

export function writeBody({ index, pod, intendedAt }: Note, bytes: number): string {
  return `#${index} ${pod} ${intendedAt.toFixed(2)} `.padEnd(bytes, PAD);
}

/** Undefined for a text that no driver wrote. */
export function readBody(body: string): Note | undefined {
  const found = /^#(\d+) (\d+) (\d+\.\d+) /.exec(body);
  if (!found) return undefined;
  return { index: Number(found[1]), pod: Number(found[2]), intendedAt: Number(found[3]) };
}
