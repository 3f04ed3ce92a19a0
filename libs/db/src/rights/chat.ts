import type { TableRights } from "./table-rights.ts";

/**
 * What a conversation pod may do. It is the process that strangers hold sockets to for hours: no address, no proof of a sign-in, no code
 * and no job can be read through it, and it deletes nothing.
 */
export const chatRights: TableRights = {
  sessions: { select: ["id", "user_id", "token", "expires_at", "updated_at"], update: ["updated_at"] },
  users: { select: ["id", "name", "photo_id"] },
  groups: { select: ["id", "name", "archived_at"] },
  blocks: { select: true },
  conversations: { select: true, update: ["head_seq"] },
  participants: { select: true, update: ["read_seq"] },
  messages: { select: true, insert: true },
};
