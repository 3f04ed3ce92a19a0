import { fail } from "@namegame/contract";

/** The body as text. @throws invalid_input where more than `max` bytes come, whatever the request says of its length. */
export async function readText(request: Request, max: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > max) fail("invalid_input");
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Counted as it comes: a body that announces no length would be in memory before anybody looked at it.
  for await (const part of request.body ?? []) {
    bytes += part.byteLength;
    if (bytes > max) fail("invalid_input");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
