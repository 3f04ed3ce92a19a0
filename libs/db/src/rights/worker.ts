import type { TableRights } from "./table-rights.ts";

/**
 * What the background jobs may do: make photos and previews, and delete what has expired. What is expired it sees by its dates alone:
 * neither a session's token nor a sign-in code nor a message can be read through it; of a message it learns the first link by a function,
 * and may count a change. The queue's own tables come beside these.
 */
export const workerRights: TableRights = {
  users: { select: ["id", "photo_id"], update: ["photo_id"] },
  attachments: { select: true, update: ["state", "refusal", "width", "height", "processed_at"], delete: true },
  link_previews: { select: true, insert: true, update: true, delete: true },
  messages: { select: ["id", "conversation_id", "seq", "change", "reply_to_id"], update: ["change"] },
  conversations: { select: ["id", "head_change"], update: ["head_change"] },
  photos: { select: true, update: true, delete: true },
  memberships: { select: ["group_id", "user_id", "role", "left_at", "hidden_at"] },
  sessions: { select: ["id", "expires_at"], delete: true },
  verifications: { select: ["id", "expires_at"], delete: true },
  codes: { select: ["id", "purpose", "expires_at"], delete: true },
  rate_limits: { select: ["key", "expire"], delete: true },
  worker_heartbeats: { select: true, insert: true, update: true, delete: true },
};
