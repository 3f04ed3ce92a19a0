import { fail, type CodePurpose } from "@namegame/contract";
import { mayManageCode } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership, type ActorMembership } from "../groups/membership.ts";
import { shownCodeColumns } from "./shown-code.ts";

export interface ManagedCode {
  row: {
    id: string;
    purpose: CodePurpose;
    group_id: string | null;
    creator_id: string;
    poster: boolean;
    use_limit: number;
    uses: number;
    expires_at: Date;
    revoked_at: Date | null;
    salt: number;
  };
  groupId: string;
  membership: ActorMembership;
}

/** A join code that the actor made or, as an admin of its group, looks after; not_found for anybody else's and for none. */
export async function managedCode({ db, actor, codeId }: Pick<Call, "db" | "actor"> & { codeId: string }): Promise<ManagedCode> {
  const row = await db
    .selectFrom("codes")
    .select([...shownCodeColumns, "creator_id", "revoked_at"])
    .where("id", "=", codeId)
    .where("purpose", "=", "join")
    .executeTakeFirst();
  if (!row?.group_id) fail("not_found");
  const membership = await requireMembership({ db, actor, groupId: row.group_id });
  if (!mayManageCode({ role: membership.role, isCreator: row.creator_id === actor.userId })) fail("not_found");
  return { row, groupId: row.group_id, membership };
}
