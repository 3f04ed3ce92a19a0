// Generated from the migrated database by "npm run db:codegen". Do not edit: change a migration and run it again.

import type { ColumnType } from "kysely";

export type Arrival = "code" | "game" | "list" | "scan";

export type CardState = "learning" | "new" | "relearning" | "review";

export type CodePurpose = "join" | "meet";

export type ConversationType = "direct" | "group";

export type Exercise = "choose_name" | "choose_photo" | "type_name";

export type FieldAudience = "group" | "met" | "nobody";

export type GameState = "asking" | "ended" | "lobby" | "reveal";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type GroupType = "community" | "family";

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type MembershipRole = "admin" | "guest" | "helper" | "member" | "owner";

export type MessagesFrom = "group" | "met";

export type NotificationKind = "mention" | "message" | "message_request" | "reply";

export type NotifyChoice = "all" | "mentions" | "none";

export type PhotoRefusal = "missing" | "not_an_image" | "too_large" | "too_many_pixels" | "too_small" | "unsupported_format";

export type PhotoState = "processing" | "ready" | "refused" | "uploading";

export type Posting = "admins" | "everyone";

export type ReportReason = "harassment" | "indecent" | "other" | "spam";

export type ReportResolution = "hidden" | "kept";

export type ReportState = "open" | "resolved";

export type RoundKind = "face_to_name" | "name_to_face" | "recall" | "who_said";

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export type VoiceRefusal = "missing" | "not_a_recording" | "silent" | "too_large" | "too_long";

export type VoiceState = "processing" | "ready" | "refused" | "uploading";

export interface Accounts {
  access_token: string | null;
  access_token_expires_at: Timestamp | null;
  account_id: string;
  created_at: Generated<Timestamp>;
  id: Generated<string>;
  id_token: string | null;
  password: string | null;
  provider_id: string;
  refresh_token: string | null;
  refresh_token_expires_at: Timestamp | null;
  scope: string | null;
  updated_at: Generated<Timestamp>;
  user_id: string;
}

export interface Attachments {
  conversation_id: string;
  created_at: Generated<Timestamp>;
  height: number | null;
  id: Generated<string>;
  message_id: string | null;
  position: number | null;
  processed_at: Timestamp | null;
  refusal: PhotoRefusal | null;
  state: Generated<PhotoState>;
  uploader_id: string | null;
  width: number | null;
}

export interface Attendances {
  arrival: Arrival;
  arrived_at: Generated<Timestamp>;
  event_id: string;
  user_id: string;
}

export interface AuditEvents {
  action: string;
  actor_id: string | null;
  created_at: Generated<Timestamp>;
  details: Generated<Json>;
  group_id: string | null;
  id: Generated<string>;
  subject_id: string | null;
}

export interface Blocks {
  blocked_id: string;
  blocker_id: string;
  created_at: Generated<Timestamp>;
}

export interface Cards {
  created_at: Generated<Timestamp>;
  difficulty: Generated<number>;
  due: Timestamp;
  lapses: Generated<number>;
  last_review: Timestamp | null;
  learner_id: string;
  learning_steps: Generated<number>;
  person_id: string;
  reps: Generated<number>;
  scheduled_days: Generated<number>;
  stability: Generated<number>;
  state: Generated<CardState>;
}

export interface CodeRedemptions {
  code_id: string;
  created_at: Generated<Timestamp>;
  created_user: boolean;
  id: Generated<string>;
  request_hash: Buffer;
  undone_at: Timestamp | null;
  user_id: string;
}

export interface Codes {
  created_at: Generated<Timestamp>;
  creator_id: string;
  expires_at: Timestamp;
  group_id: string | null;
  id: Generated<string>;
  poster: Generated<boolean>;
  purpose: CodePurpose;
  revoked_at: Timestamp | null;
  salt: Generated<number>;
  spoken_hash: Buffer;
  token_hash: Buffer;
  use_limit: number;
  uses: Generated<number>;
}

export interface Conversations {
  created_at: Generated<Timestamp>;
  floor_seq: Generated<number>;
  group_id: string | null;
  head_change: Generated<number>;
  head_seq: Generated<number>;
  high_user_id: string | null;
  id: Generated<string>;
  low_user_id: string | null;
  notified_seq: Generated<number>;
  notify_queued: Generated<boolean>;
  posting: Generated<Posting>;
  type: ConversationType;
}

export interface DayAnswers {
  answered_at: Generated<Timestamp>;
  asked_on: string;
  body: string;
  group_id: string;
  question: number | null;
  question_text: string | null;
  user_id: string;
}

export interface DayQuestions {
  asked_by: string | null;
  asked_on: string;
  body: string;
  created_at: Generated<Timestamp>;
  group_id: string;
}

export interface Events {
  created_at: Generated<Timestamp>;
  created_by: string | null;
  ends_at: Timestamp;
  group_id: string;
  id: Generated<string>;
  name: string;
  starts_at: Timestamp;
}

export interface GameAnswers {
  answered_at: Generated<Timestamp>;
  chosen_id: string | null;
  correct: boolean;
  elapsed_ms: number;
  game_id: string;
  id: Generated<string>;
  points: Generated<number>;
  round: number;
  typed: string | null;
  user_id: string;
}

export interface GamePlayers {
  best_streak: Generated<number>;
  from_round: number;
  game_id: string;
  joined_at: Generated<Timestamp>;
  points: Generated<number>;
  streak: Generated<number>;
  team: number | null;
  user_id: string;
  withdrawn_at: Timestamp | null;
}

export interface GameRounds {
  asked_at: Generated<Timestamp>;
  game_id: string;
  kind: RoundKind;
  number: number;
  option_ids: string[];
  revealed_at: Timestamp | null;
  subject_id: string | null;
  void: Generated<boolean>;
}

export interface Games {
  code_id: string | null;
  created_at: Generated<Timestamp>;
  ended_at: Timestamp | null;
  event_id: string | null;
  group_id: string;
  host_id: string | null;
  id: Generated<string>;
  phase_ends_at: Timestamp | null;
  phase_started_at: Generated<Timestamp>;
  round: Generated<number>;
  round_count: number;
  round_seconds: Generated<number>;
  state: Generated<GameState>;
  team_count: Generated<number>;
}

export interface Groups {
  archived_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  id: Generated<string>;
  message_retention_days: number | null;
  name: string;
  type: GroupType;
}

export interface GroupScores {
  day: string;
  group_id: string;
  known_pairs: number;
  pairs: number;
}

export interface LinkPreviews {
  created_at: Generated<Timestamp>;
  description: string | null;
  height: number | null;
  image_key: string | null;
  link: string;
  message_id: string;
  site: string;
  title: string;
  url: string;
  width: number | null;
}

export interface MeetingNotes {
  author_id: string;
  body: string;
  meeting_id: string;
  updated_at: Generated<Timestamp>;
}

export interface Meetings {
  code_id: string | null;
  event_id: string | null;
  group_id: string | null;
  high_user_id: string;
  id: Generated<string>;
  low_user_id: string;
  met_at: Generated<Timestamp>;
  met_on: Generated<string>;
  undone_at: Timestamp | null;
  undone_by: string | null;
}

export interface Memberships {
  group_id: string;
  hidden_at: Timestamp | null;
  joined_at: Generated<Timestamp>;
  left_at: Timestamp | null;
  plays: boolean | null;
  removed_by: string | null;
  role: MembershipRole;
  user_id: string;
}

export interface Mentions {
  message_id: string;
  user_id: string;
}

export interface MessageEdits {
  body: string;
  edited_at: Timestamp;
  message_id: string;
}

export interface Messages {
  author_id: string | null;
  body: string;
  change: Generated<number>;
  client_id: string;
  conversation_id: string;
  created_at: Generated<Timestamp>;
  deleted_at: Timestamp | null;
  edited_at: Timestamp | null;
  hidden_at: Timestamp | null;
  hidden_by: string | null;
  id: Generated<string>;
  reply_to_id: string | null;
  seq: number;
}

export interface Notifications {
  conversation_id: string;
  created_at: Generated<Timestamp>;
  id: Generated<string>;
  kind: NotificationKind;
  message_id: string;
  read_at: Timestamp | null;
  user_id: string;
}

export interface NotifySettings {
  digest: Generated<boolean>;
  digested_at: Timestamp | null;
  digested_on: string | null;
  previews: Generated<boolean>;
  quiet_from: number | null;
  quiet_to: number | null;
  refresher_mail: Generated<boolean>;
  refresher_token: Generated<string>;
  refreshers: Generated<boolean>;
  time_zone: Generated<string>;
  unsubscribe_token: Generated<string>;
  updated_at: Generated<Timestamp>;
  user_id: string;
}

export interface Participants {
  accepted_at: Generated<Timestamp | null>;
  conversation_id: string;
  draft: string | null;
  draft_at: Timestamp | null;
  left_at: Timestamp | null;
  muted_until: Timestamp | null;
  notify: Generated<NotifyChoice>;
  read_seq: Generated<number>;
  user_id: string;
}

export interface Passkeys {
  aaguid: string | null;
  backed_up: boolean;
  counter: number;
  created_at: Generated<Timestamp | null>;
  credential_id: string;
  device_type: string;
  id: Generated<string>;
  name: string | null;
  public_key: string;
  transports: string | null;
  user_id: string;
}

export interface Photos {
  created_at: Generated<Timestamp>;
  crop_size: number;
  crop_x: number;
  crop_y: number;
  height: number | null;
  id: Generated<string>;
  processed_at: Timestamp | null;
  recrop_of: string | null;
  refusal: PhotoRefusal | null;
  state: Generated<PhotoState>;
  user_id: string;
  width: number | null;
}

export interface Presences {
  until: Timestamp;
  user_id: string;
}

export interface PushDeliveries {
  claimed_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  kind: NotificationKind;
  message_id: string;
  settled_at: Timestamp | null;
  subscription_id: string;
}

export interface PushSubscriptions {
  auth: string;
  created_at: Generated<Timestamp>;
  endpoint: string;
  id: Generated<string>;
  p256dh: string;
  session_id: string;
  user_id: string;
}

export interface RateLimits {
  expire: number | null;
  key: string;
  points: Generated<number>;
}

export interface Reactions {
  created_at: Generated<Timestamp>;
  emoji: string;
  message_id: string;
  user_id: string;
}

export interface RefresherPushes {
  claimed_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  refresher_id: string;
  settled_at: Timestamp | null;
  subscription_id: string;
}

export interface Refreshers {
  created_at: Generated<Timestamp>;
  event_id: string;
  id: Generated<string>;
  read_at: Timestamp | null;
  user_id: string;
}

export interface ReportGroups {
  group_id: string;
  report_id: string;
}

export interface Reports {
  author_id: string | null;
  body: string;
  context: Generated<Json>;
  created_at: Generated<Timestamp>;
  id: Generated<string>;
  message_id: string;
  note: Generated<string>;
  reason: ReportReason;
  reporter_id: string;
  resolution: ReportResolution | null;
  resolved_at: Timestamp | null;
  resolved_by: string | null;
  state: Generated<ReportState>;
  written_at: Timestamp;
}

export interface Reviews {
  chosen_id: string | null;
  client_id: string;
  correct: boolean;
  elapsed_ms: number;
  exercise: Exercise;
  grade: number;
  id: Generated<string>;
  learner_id: string;
  person_id: string;
  reviewed_at: Timestamp;
}

export interface Sessions {
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  id: Generated<string>;
  ip_address: string | null;
  token: string;
  updated_at: Generated<Timestamp>;
  user_agent: string | null;
  user_id: string;
}

export interface TableSeats {
  event_id: string;
  round: number;
  table_no: number;
  user_id: string;
}

export interface Users {
  about: string | null;
  about_audience: Generated<FieldAudience>;
  called_by: string | null;
  created_at: Generated<Timestamp>;
  email: string | null;
  email_verified: Generated<boolean>;
  id: Generated<string>;
  image: string | null;
  messages_from: Generated<MessagesFrom>;
  name: string;
  photo_id: string | null;
  pronouns: string | null;
  read_receipts: Generated<boolean>;
  respelling: string | null;
  retention: Generated<number>;
  updated_at: Generated<Timestamp>;
  voice_id: string | null;
}

export interface Verifications {
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  id: Generated<string>;
  identifier: string;
  updated_at: Generated<Timestamp>;
  value: string;
}

export interface Voices {
  created_at: Generated<Timestamp>;
  id: Generated<string>;
  processed_at: Timestamp | null;
  refusal: VoiceRefusal | null;
  state: Generated<VoiceState>;
  user_id: string;
}

export interface WorkerHeartbeats {
  seen_at: Generated<Timestamp>;
  worker_id: string;
}

export interface DB {
  accounts: Accounts;
  attachments: Attachments;
  attendances: Attendances;
  audit_events: AuditEvents;
  blocks: Blocks;
  cards: Cards;
  code_redemptions: CodeRedemptions;
  codes: Codes;
  conversations: Conversations;
  day_answers: DayAnswers;
  day_questions: DayQuestions;
  events: Events;
  game_answers: GameAnswers;
  game_players: GamePlayers;
  game_rounds: GameRounds;
  games: Games;
  group_scores: GroupScores;
  groups: Groups;
  link_previews: LinkPreviews;
  meeting_notes: MeetingNotes;
  meetings: Meetings;
  memberships: Memberships;
  mentions: Mentions;
  message_edits: MessageEdits;
  messages: Messages;
  notifications: Notifications;
  notify_settings: NotifySettings;
  participants: Participants;
  passkeys: Passkeys;
  photos: Photos;
  presences: Presences;
  push_deliveries: PushDeliveries;
  push_subscriptions: PushSubscriptions;
  rate_limits: RateLimits;
  reactions: Reactions;
  refresher_pushes: RefresherPushes;
  refreshers: Refreshers;
  report_groups: ReportGroups;
  reports: Reports;
  reviews: Reviews;
  sessions: Sessions;
  table_seats: TableSeats;
  users: Users;
  verifications: Verifications;
  voices: Voices;
  worker_heartbeats: WorkerHeartbeats;
}
