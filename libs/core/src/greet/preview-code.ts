import { fail, type ActionOutput } from "@namegame/contract";
import type { Actor } from "@namegame/auth";
import { nameForStrangers } from "@namegame/domain";
import type { PublicCall } from "../call.ts";
import { meetablePair } from "./meetable-pair.ts";
import { deriveCode } from "./code-secrets.ts";
import { findCode, requireUsable, type FoundCode } from "./find-code.ts";

export type CodePreview = ActionOutput<"greet.preview">;

/**
 * What a code's page shows before anything is done. A member sees the way in even by a spent code; somebody else learns of a
 * group only by a code that would let them in now. A person's own code is previewed only for who may meet them.
 *
 * @throws code_unusable, group_full
 */
export async function previewCode({
  db,
  actor,
  secret,
  code: typed,
  now = new Date(),
}: PublicCall & { actor: Actor | null; secret: string; code: string }): Promise<CodePreview> {
  const code = await findCode({ db, now, secret, code: typed });
  // Before anything else is asked, so that a dead code answers a stranger as fast as one that never was.
  if (code.purpose === "join" && !actor) requireUsable(code);
  const { token } = deriveCode({ secret, id: code.id, salt: code.salt });
  const viewer = actor ? await db.selectFrom("users").select("name").where("id", "=", actor.userId).executeTakeFirst() : undefined;
  const signedInAs = viewer?.name ?? null;
  if (code.purpose === "meet") return previewMeeting({ db, actor, code, token, signedInAs });

  const group = await groupFor({ db, actor, code });
  if (!group.member) requireUsable(code);
  return {
    purpose: code.purpose,
    token,
    groupName: code.groupName,
    groupId: code.groupId,
    memberCount: group.memberCount,
    greeter: greeterOf(code),
    signedInAs,
    member: group.member,
  };
}

async function groupFor({ db, actor, code }: PublicCall & { actor: Actor | null; code: FoundCode }) {
  const { members, mine } = await db
    .selectFrom("memberships")
    .select((m) => [
      m.fn.countAll<number>().as("members"),
      m.fn
        .countAll<number>()
        .filterWhere("user_id", "=", actor?.userId ?? null)
        .as("mine"),
    ])
    .where("group_id", "=", code.groupId)
    .where("left_at", "is", null)
    .executeTakeFirstOrThrow();
  return { memberCount: members, member: mine > 0 };
}

async function previewMeeting({
  db,
  actor,
  code,
  token,
  signedInAs,
}: PublicCall & { actor: Actor | null; code: FoundCode; token: string; signedInAs: string | null }): Promise<CodePreview> {
  if (!code.alive || !actor) fail("code_unusable");
  const isMine = actor.userId === code.creator.id;
  if (!isMine && !(await meetablePair({ db, one: actor.userId, other: code.creator.id }))) fail("code_unusable");
  return { purpose: "meet", token, groupName: null, groupId: null, memberCount: null, greeter: greeterOf(code), signedInAs, member: false };
}

function greeterOf({ creator }: FoundCode): CodePreview["greeter"] {
  return { name: nameForStrangers(creator), hasPhoto: creator.photoId !== null };
}
