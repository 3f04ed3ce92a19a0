import type { TableRights } from "./table-rights.ts";

/**
 * What the background jobs may do: make photos, and delete what has expired. What is expired it sees by its dates alone: neither a
 * session's token nor a sign-in code nor a message can be read through it. The queue's own tables come beside these.
 */
export const workerRights: TableRights = {
  users: { select: ["id", "photo_id"], update: ["photo_id"] },
  photos: { select: true, update: true, delete: true },
  memberships: { select: ["group_id", "user_id", "role", "left_at", "hidden_at"] },
  sessions: { select: ["id", "expires_at"], delete: true },
  verifications: { select: ["id", "expires_at"], delete: true },
  codes: { select: ["id", "purpose", "expires_at"], delete: true },
  rate_limits: { select: ["key", "expire"], delete: true },
  groups: { select: ["id", "message_retention_days"] },
  conversations: { select: ["id", "group_id", "head_change", "floor_seq"], update: ["head_change", "floor_seq"] },
  participants: { select: ["conversation_id", "user_id", "left_at"] },
  messages: { select: ["id", "conversation_id", "seq", "change", "reply_to_id", "created_at"], update: ["change"], delete: true },
  worker_heartbeats: { select: true, insert: true, update: true, delete: true },
};
