import { INBOX_PAGE, type ActionOutput, type Notification } from "@namegame/contract";
import { excerptOf } from "@namegame/domain";
import { sql } from "kysely";

import type { Call } from "../call.ts";
import { listRefreshers } from "../refresher/list-refreshers.ts";
import { countNotifications } from "./count-notifications.ts";
import { inboxOf, isUnread } from "./inbox.ts";

/** A page of the actor's inbox: unread first, then newest first. */
export async function listNotifications({
  db,
  actor,
  offset = 0,
}: Pick<Call, "db" | "actor"> & { offset?: number }): Promise<ActionOutput<"notify.list">> {
  const { rows } = await sql<Row>`
    select n.id, n.kind, n.conversation_id, n.message_id, m.seq, n.created_at, c.type, g.name as group_name, m.body,
           author.id as author_id, author.name as author_name, author.photo_id as author_photo_id, ${isUnread} as unread
      from ${inboxOf(actor)}
     order by unread desc, n.created_at desc, n.id desc
    offset ${offset}::int limit ${INBOX_PAGE + 1}::int`.execute(db);
  return {
    notifications: rows.slice(0, INBOX_PAGE).map(present),
    refreshers: await listRefreshers({ db, actor }),
    unread: (await countNotifications({ db, actor })).unread,
    hasMore: rows.length > INBOX_PAGE,
  };
}

interface Row extends Pick<Notification, "id" | "kind" | "unread"> {
  conversation_id: string;
  message_id: string;
  seq: number;
  created_at: Date;
  type: Notification["conversationType"];
  group_name: string | null;
  body: string;
  author_id: string | null;
  author_name: string | null;
  author_photo_id: string | null;
}

function present(row: Row): Notification {
  return {
    id: row.id,
    kind: row.kind,
    conversationId: row.conversation_id,
    messageId: row.message_id,
    seq: row.seq,
    conversationType: row.type,
    groupName: row.group_name,
    author: row.author_id ? { userId: row.author_id, name: row.author_name!, photoId: row.author_photo_id } : null,
    excerpt: row.kind === "message_request" ? "" : excerptOf(row.body),
    createdAt: row.created_at.toISOString(),
    unread: row.unread,
  };
}
