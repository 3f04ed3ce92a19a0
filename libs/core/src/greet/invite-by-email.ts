import { fail } from "@namegame/contract";
import { INVITATION_MS, mintLimit } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import { issueCode } from "./issue-code.ts";

/**
 * Mails each address a link of its own, for one person and seven days. Codes and mail jobs are one transaction. Whether an address
 * belongs to an account changes nothing, so nothing is learnt.
 *
 * @param publicUrl origin of the links, such as `https://names.example`
 * @throws not_found, not_allowed, group_archived
 */
export async function inviteByEmail({
  db,
  actor,
  secret,
  publicUrl,
  groupId,
  emails,
  now = new Date(),
}: Call & { secret: string; publicUrl: string; groupId: string; emails: readonly string[] }): Promise<{ sent: number }> {
  const { role, archived, groupName } = await requireMembership({ db, actor, groupId });
  if (archived) fail("group_archived");
  if (mintLimit({ role, poster: false, archived }) === 0) fail("not_allowed");
  const addresses = [...new Set(emails)];
  await db.transaction().execute(async (trx) => {
    const { name } = await trx.selectFrom("users").select("name").where("id", "=", actor.userId).executeTakeFirstOrThrow();
    for (const to of addresses) {
      const { path } = await issueCode({
        db: trx,
        secret,
        now,
        code: {
          purpose: "join",
          group_id: groupId,
          creator_id: actor.userId,
          poster: false,
          use_limit: 1,
          expires_at: new Date(now.getTime() + INVITATION_MS),
        },
      });
      await enqueueJob(trx, "mail.send", { template: "invitation", to, groupName, inviter: name, url: new URL(path, publicUrl).href });
    }
  });
  return { sent: addresses.length };
}
