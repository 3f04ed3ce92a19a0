import type { TableRights } from "./table-rights.ts";

/**
 * What a conversation pod may do. It is the process that strangers hold sockets to for hours: no address, no proof of a sign-in, no code
 * and no job can be read through it, and of the jobs it can enqueue only those that follow from messages and from a game's rounds. It makes nobody a participant and
 * no message another person's, and deletes no message.
 */
export const chatRights: TableRights = {
  sessions: { select: ["id", "user_id", "token", "expires_at", "updated_at"], update: ["updated_at"] },
  // Of a person what the room is shown in a game.
  users: { select: ["id", "name", "photo_id", "voice_id", "read_receipts", "called_by", "respelling", "about", "about_audience"] },
  groups: { select: ["id", "name", "archived_at"] },
  memberships: { select: ["group_id", "user_id", "role", "left_at", "hidden_at", "plays"] },
  blocks: { select: true },
  conversations: { select: true, update: ["head_seq", "head_change", "notify_queued"] },
  participants: { select: true, update: ["read_seq", "draft", "draft_at"] },
  messages: { select: true, insert: true, update: ["body", "change", "edited_at", "deleted_at", "hidden_at", "hidden_by"] },
  message_edits: { select: true, insert: true, delete: true },
  reactions: { select: true, insert: true, delete: true },
  mentions: { select: true, insert: true },
  attachments: { select: true, update: ["message_id", "position"] },
  link_previews: { select: true },
  presences: { select: true, insert: true, update: true },
  // Who hides a message has answered its reports. What they say is not read here.
  reports: { select: ["id", "message_id", "reporter_id", "state"], update: ["state", "resolution", "resolved_by", "resolved_at"] },
  report_groups: { select: true },
  audit_events: { insert: true },
  // A pod turns the pages of games and takes answers; it opens none, and seats nobody.
  attendances: { select: true },
  games: { select: true, update: ["state", "round", "phase_started_at", "phase_ends_at", "ended_at"] },
  game_players: { select: true, update: ["points", "streak", "best_streak"] },
  game_rounds: { select: true, insert: true, update: ["revealed_at", "void"] },
  game_answers: { select: true, insert: true, update: ["points"] },
};
