import type { Actor } from "@namegame/auth";
import type { PublicCall } from "../call.ts";
import { findCode } from "./find-code.ts";
import { joinAsMyself } from "./join-as-myself.ts";
import { joinAsNewcomer } from "./join-as-newcomer.ts";
import type { Entry } from "./redeem.ts";
import { tellJoined } from "./tell-joined.ts";
import { tellMet } from "./tell-met.ts";

export interface Joined {
  groupId: string;
  userId: string;
  greeterId: string;
  outcome: Entry["outcome"];
}

/**
 * Lets somebody into the code's group: whoever is signed in, else a new guest named `name`. Person, membership, place in the
 * conversation, meeting with the greeter, practice cards and the code's use are one transaction. The same `requestId` finds the same
 * newcomer for as long as the code lives, so the caller may give that device its session again; it never opens an account that
 * can be signed in to.
 *
 * @throws code_unusable (unknown, revoked, expired, spent: one answer), group_full (a poster), name_invalid (nobody is signed in and no name came)
 */
export async function joinByCode({
  db,
  actor,
  secret,
  code: typed,
  name,
  requestId,
  now = new Date(),
}: PublicCall & { actor: Actor | null; secret: string; code: string; name?: string | undefined; requestId: string }): Promise<Joined> {
  const code = await findCode({ db, now, secret, code: typed });
  const entry = await db
    .transaction()
    .execute((trx) =>
      actor
        ? joinAsMyself({ db: trx, actor, code, secret, requestId, now })
        : joinAsNewcomer({ db: trx, code, secret, name, requestId, now }),
    );
  const { groupId, userId, outcome } = entry;
  if (entry.redeemed) await tellJoined({ db, now, code, groupId, userId, redeemed: entry.redeemed });
  else if (entry.meeting?.counted)
    await tellMet({ db, now, between: [code.creator.id, userId], meeting: { ...entry.meeting, sharedGroupId: groupId } });
  return { groupId, userId, greeterId: code.creator.id, outcome };
}
