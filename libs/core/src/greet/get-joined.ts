import type { ActionOutput } from "@namegame/contract";
import type { Call } from "../call.ts";
import { joinedPeople } from "./joined-person.ts";
import { managedCode } from "./managed-code.ts";
import { presentCode } from "./shown-code.ts";

/** A code and who came in by it, for its maker's screen. */
export async function getJoined({
  db,
  actor,
  secret,
  codeId,
  now = new Date(),
}: Call & { secret: string; codeId: string }): Promise<ActionOutput<"greet.joined">> {
  const { row } = await managedCode({ db, actor, codeId });
  const people = await joinedPeople({ db, codeId, now });
  return { code: presentCode({ secret, row }), full: row.uses >= row.use_limit, people };
}
