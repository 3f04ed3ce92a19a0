import { fail } from "@namegame/contract";
import type { Call } from "../call.ts";
import { presentCode, shownCodeColumns } from "../greet/shown-code.ts";
import { gameOfHost } from "./game-of-member.ts";

/** What the room's screen shows: the path behind its QR code, and the code to type. @throws not_found, not_allowed */
export async function gameCode({
  db,
  actor,
  secret,
  gameId,
}: Call & { secret: string; gameId: string }): Promise<{ path: string; spoken: string }> {
  const { codeId } = await gameOfHost({ db, actor, gameId });
  const row =
    codeId === null ? undefined : await db.selectFrom("codes").select(shownCodeColumns).where("id", "=", codeId).executeTakeFirst();
  if (!row) fail("not_found");
  const { path, spoken } = presentCode({ secret, row });
  return { path: path.replace(/^\/join\//, "/play/"), spoken };
}
