import type { Db } from "@namegame/db";
import { publishLive } from "@namegame/db";
import { tellPeopleChanged } from "../groups/audience.ts";
import type { FoundCode } from "./find-code.ts";
import { joinedPeople } from "./joined-person.ts";
import type { Redeemed } from "./redeem.ts";

/** Tells greeter, newcomer and group that somebody came in. After the commit. */
export async function tellJoined({
  db,
  now,
  code,
  groupId,
  userId,
  redeemed,
}: {
  db: Db;
  now: Date;
  code: FoundCode;
  groupId: string;
  userId: string;
  redeemed: Redeemed;
}): Promise<void> {
  const { redemptionId, uses, useLimit } = redeemed;
  const greeter = [code.creator.id];
  const [person] = await joinedPeople({ db, codeId: code.id, redemptionId, now });
  // Gone again already where the greeter was faster than this line.
  if (person) await publishLive(db, { to: greeter, event: { type: "joined", groupId, codeId: code.id, person, uses, useLimit } });
  if (code.poster && uses === useLimit) await publishLive(db, { to: greeter, event: { type: "code_full", groupId, codeId: code.id } });
  await publishLive(db, { to: [userId], event: { type: "groups_changed" } });
  const conversation = await db.selectFrom("conversations").select("id").where("group_id", "=", groupId).executeTakeFirst();
  if (conversation) await publishLive(db, { to: [userId], event: { type: "conversation_changed", conversationId: conversation.id } });
  await tellPeopleChanged({ db, groupId });
}
