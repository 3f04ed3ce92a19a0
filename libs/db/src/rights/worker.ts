import type { TableRights } from "./table-rights.ts";

/**
 * What the background jobs may do: make photos, recordings and previews, tell people of messages, and delete what has expired. What is expired it sees
 * by its dates alone: neither a session's token nor a sign-in code can be read through it. A message's text it reads for the push that shows
 * its beginning, and of a linking one the first link by a function; it may count a change, write nothing, and delete what a group no longer keeps. An address it learns only of who
 * asked for the digest or for refreshers by mail, through `digest_address` and `refresher_address`. The queue's own tables come beside these.
 */
export const workerRights: TableRights = {
  // Of a person what practice asks by: a game's answers are judged for it.
  users: {
    select: ["id", "name", "photo_id", "voice_id", "called_by", "respelling", "about", "about_audience", "retention"],
    update: ["photo_id", "voice_id"],
  },
  attachments: { select: true, update: ["state", "refusal", "width", "height", "processed_at"], delete: true },
  link_previews: { select: true, insert: true, update: true, delete: true },
  voices: { select: true, update: ["state", "refusal", "processed_at"], delete: true },
  photos: { select: true, update: true, delete: true },
  memberships: { select: ["group_id", "user_id", "role", "left_at", "hidden_at"] },
  sessions: { select: ["id", "expires_at"], delete: true },
  verifications: { select: ["id", "expires_at"], delete: true },
  codes: { select: ["id", "purpose", "expires_at"], delete: true },
  rate_limits: { select: ["key", "expire"], delete: true },
  groups: { select: ["id", "name", "archived_at", "message_retention_days"] },
  meetings: { select: ["low_user_id", "high_user_id", "met_at", "group_id", "undone_at", "event_id"] },
  events: { select: ["id", "group_id", "name", "starts_at"] },
  attendances: { select: ["event_id", "user_id"] },
  game_rounds: { select: true },
  game_answers: { select: true },
  cards: { select: true, insert: true, update: true },
  reviews: { select: true, insert: true },
  group_scores: { select: true, insert: true, update: ["known_pairs", "pairs"], delete: true },
  blocks: { select: true },
  conversations: {
    select: [
      "id",
      "type",
      "group_id",
      "low_user_id",
      "high_user_id",
      "head_seq",
      "head_change",
      "floor_seq",
      "notified_seq",
      "notify_queued",
    ],
    update: ["head_change", "floor_seq", "notified_seq", "notify_queued"],
  },
  participants: { select: ["conversation_id", "user_id", "read_seq", "accepted_at", "left_at", "notify", "muted_until"] },
  messages: {
    select: ["id", "conversation_id", "seq", "author_id", "body", "created_at", "deleted_at", "hidden_at", "reply_to_id", "change"],
    update: ["change"],
    delete: true,
  },
  mentions: { select: true },
  notify_settings: {
    select: [
      "user_id",
      "quiet_from",
      "quiet_to",
      "time_zone",
      "previews",
      "digest",
      "digested_on",
      "digested_at",
      "unsubscribe_token",
      "refreshers",
      "refresher_mail",
      "refresher_token",
    ],
    update: ["digested_on", "digested_at"],
  },
  push_subscriptions: { select: true, delete: true },
  notifications: { select: true, insert: true, update: ["kind", "message_id", "created_at", "read_at"], delete: true },
  push_deliveries: { select: true, insert: true, update: ["claimed_at", "settled_at"], delete: true },
  // Who was told is never told again: nothing of it is changed here.
  refreshers: { select: true, insert: true, delete: true },
  refresher_pushes: { select: true, insert: true, update: ["claimed_at", "settled_at"] },
  worker_heartbeats: { select: true, insert: true, update: true, delete: true },
};
