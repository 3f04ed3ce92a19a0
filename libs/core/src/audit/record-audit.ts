import type { Db } from "@namegame/db";

export type AuditAction =
  | "group.renamed"
  | "group.archived"
  | "group.restored"
  | "member.role_changed"
  | "member.removed"
  | "member.left"
  | "code.revoked"
  | "code.limit_raised"
  | "join.undone"
  | "message.hidden"
  | "message.shown"
  | "conversation.posting_changed"
  | "report.resolved"
  | "group.retention_changed";

/** Writes who did what to whom, in the transaction of the deed. `details` holds no private text. */
export async function recordAudit({
  db,
  ...event
}: {
  db: Db;
  actorId: string;
  action: AuditAction;
  groupId: string | null;
  subjectId?: string;
  details?: Record<string, string | number | boolean | null>;
  now: Date;
}): Promise<void> {
  await db
    .insertInto("audit_events")
    .values({
      actor_id: event.actorId,
      action: event.action,
      group_id: event.groupId,
      subject_id: event.subjectId ?? null,
      details: JSON.stringify(event.details ?? {}),
      created_at: event.now,
    })
    .execute();
}
