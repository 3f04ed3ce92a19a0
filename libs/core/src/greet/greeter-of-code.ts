import type { PublicCall } from "../call.ts";
import { findCode, requireUsable } from "./find-code.ts";

/**
 * Who shows a join code that works now: whoever holds it may see that person's face before coming in.
 *
 * @throws code_unusable, group_full
 */
export async function greeterOfCode({
  db,
  secret,
  code: typed,
  now = new Date(),
}: PublicCall & { secret: string; code: string }): Promise<{ userId: string }> {
  const code = await findCode({ db, now, secret, code: typed });
  requireUsable(code);
  return { userId: code.creator.id };
}
