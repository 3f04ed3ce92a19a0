import { REPORTS_SHOWN, type Face, type MembershipRole, type ReportCase } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { mayRemove } from "@namegame/domain";

import type { Call } from "../call.ts";
import { openCases } from "./open-cases.ts";
import { requireModerator } from "./require-moderator.ts";

/**
 * The reported messages that wait in this group, longest waiting first, at most REPORTS_SHOWN. Each as its first reporter saw it; of two
 * people's conversation nothing else is shown to anybody.
 * @throws not_found (a stranger), not_allowed (no owner or admin)
 */
export async function listReports({ db, actor, groupId }: Call & { groupId: string }): Promise<{ cases: ReportCase[]; hasMore: boolean }> {
  const { role, archived } = await requireModerator({ db, actor, groupId });
  const waiting = await openCases({ db, actor, groupId })
    .select((row) => ["r.message_id", row.fn.min("r.created_at").as("first")])
    .groupBy("r.message_id")
    .orderBy("first")
    .orderBy("r.message_id")
    .limit(REPORTS_SHOWN + 1)
    .execute();
  const shown = waiting.slice(0, REPORTS_SHOWN).map((row) => row.message_id);
  const rows = shown.length > 0 ? await readReports({ db, actor, groupId, messageIds: shown }) : [];
  const people = await readPeople({ db, groupId, userIds: rows.flatMap(namedIn) });
  const byMessage = Map.groupBy(rows, (row) => row.message_id);
  const cases = shown.flatMap((messageId) => present({ reports: byMessage.get(messageId) ?? [], people, role, archived }));
  return { cases, hasMore: waiting.length > REPORTS_SHOWN };
}

interface Line {
  authorId: string | null;
  body: string;
  createdAt: string;
}

function readReports({ db, actor, groupId, messageIds }: Pick<Call, "db" | "actor"> & { groupId: string; messageIds: readonly string[] }) {
  return openCases({ db, actor, groupId })
    .select([
      "r.message_id",
      "r.reporter_id",
      "r.reason",
      "r.note",
      "r.created_at",
      "r.author_id",
      "r.body",
      "r.written_at",
      "r.context",
      "m.body as body_now",
      "m.deleted_at",
      "m.hidden_at",
      "c.type",
    ])
    .where("r.message_id", "in", messageIds)
    .orderBy("r.id")
    .execute();
}
type Row = Awaited<ReturnType<typeof readReports>>[number];

function namedIn(row: Row): string[] {
  return [row.reporter_id, row.author_id, ...contextOf(row).map((line) => line.authorId)].filter((userId) => userId !== null);
}

function contextOf(row: Row): Line[] {
  return row.context as unknown as Line[];
}

interface Person {
  face: Face;
  /** In the group; null for somebody who is not in it any more. */
  role: MembershipRole | null;
}

async function readPeople({ db, groupId, userIds }: { db: Db; groupId: string; userIds: readonly string[] }): Promise<Map<string, Person>> {
  if (userIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("users as u")
    .leftJoin("memberships as m", (join) => join.onRef("m.user_id", "=", "u.id").on("m.group_id", "=", groupId).on("m.left_at", "is", null))
    .select(["u.id as userId", "u.name", "u.photo_id as photoId", "m.role"])
    .where("u.id", "in", [...new Set(userIds)])
    .execute();
  return new Map(rows.map(({ role, ...face }) => [face.userId, { face, role }]));
}

function present(of: { reports: Row[]; people: Map<string, Person>; role: MembershipRole; archived: boolean }): ReportCase[] {
  const [first] = of.reports;
  // Answered between the two reads.
  if (!first) return [];
  const author = first.author_id ? of.people.get(first.author_id) : undefined;
  const lineOf = ({ authorId, body, createdAt }: Line) => ({
    author: (authorId ? of.people.get(authorId)?.face : undefined) ?? null,
    body,
    createdAt,
  });
  return [
    {
      messageId: first.message_id,
      message: lineOf({ authorId: first.author_id, body: first.body, createdAt: first.written_at.toISOString() }),
      context: contextOf(first).map(lineOf),
      since: sinceOf(first),
      direct: first.type === "direct",
      canRemoveAuthor: author?.role ? !of.archived && mayRemove({ actor: of.role, subject: author.role }) : false,
      reports: of.reports.map((row) => ({
        reporter: of.people.get(row.reporter_id)!.face,
        reason: row.reason,
        note: row.note,
        createdAt: row.created_at.toISOString(),
      })),
    },
  ];
}

function sinceOf(row: Row): ReportCase["since"] {
  if (row.deleted_at) return "deleted";
  if (row.hidden_at) return "hidden";
  // Of two people's conversation what it says now is not looked at: only what was reported is shown of it.
  return row.type === "group" && row.body_now !== row.body ? "edited" : "same";
}
