import { randomBytes } from "node:crypto";

import { askWeb, type WebDoor } from "./ask-web.ts";
import type { Made } from "./made.ts";

/**
 * Somebody without a session joins as a phone does after the scan; the answer's cookie is theirs. Without `device` web counts the attempt
 * for the whole network, which takes ten in a minute; with it for the device that web names in its answer to the look at the code.
 */
export async function joinThroughWeb(
  door: WebDoor & { code: string; name: string; made: Made; device?: boolean },
): Promise<{ cookie: string; userId: string }> {
  const { code, name, made, device = false } = door;
  const looked = device ? await askWeb(door, { action: "greet.preview", input: { code } }) : undefined;
  const { data, cookie } = await askWeb(door, {
    action: "greet.join",
    input: { code, name, requestId: randomBytes(16).toString("hex") },
    cookie: looked?.cookie,
  });
  made.userIds.push(data.userId);
  if (cookie === "") throw new Error("web lets the newcomer in without a session.");
  return { cookie, userId: data.userId };
}
