// Generated from the migrated database by "npm run db:codegen". Do not edit: change a migration and run it again.
// Browser-safe: constants and types only, in the order of the database.

export const arrivals = ["scan", "list", "code", "game"] as const;
export type Arrival = (typeof arrivals)[number];

export const cardStates = ["new", "learning", "review", "relearning"] as const;
export type CardState = (typeof cardStates)[number];

export const codePurposes = ["join", "meet"] as const;
export type CodePurpose = (typeof codePurposes)[number];

export const conversationTypes = ["direct", "group"] as const;
export type ConversationType = (typeof conversationTypes)[number];

export const exercises = ["choose_name", "type_name", "choose_photo"] as const;
export type Exercise = (typeof exercises)[number];

export const fieldAudiences = ["group", "met", "nobody"] as const;
export type FieldAudience = (typeof fieldAudiences)[number];

export const gameStates = ["lobby", "asking", "reveal", "ended"] as const;
export type GameState = (typeof gameStates)[number];

export const groupTypes = ["community", "family"] as const;
export type GroupType = (typeof groupTypes)[number];

export const membershipRoles = ["owner", "admin", "helper", "member", "guest"] as const;
export type MembershipRole = (typeof membershipRoles)[number];

export const messagesFroms = ["group", "met"] as const;
export type MessagesFrom = (typeof messagesFroms)[number];

export const notificationKinds = ["message", "message_request", "mention", "reply"] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const notifyChoices = ["all", "mentions", "none"] as const;
export type NotifyChoice = (typeof notifyChoices)[number];

export const photoRefusals = ["not_an_image", "unsupported_format", "too_large", "too_small", "too_many_pixels", "missing"] as const;
export type PhotoRefusal = (typeof photoRefusals)[number];

export const photoStates = ["uploading", "processing", "ready", "refused"] as const;
export type PhotoState = (typeof photoStates)[number];

export const postings = ["everyone", "admins"] as const;
export type Posting = (typeof postings)[number];

export const reportReasons = ["spam", "harassment", "indecent", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

export const reportResolutions = ["hidden", "kept"] as const;
export type ReportResolution = (typeof reportResolutions)[number];

export const reportStates = ["open", "resolved"] as const;
export type ReportState = (typeof reportStates)[number];

export const roundKinds = ["face_to_name", "name_to_face", "who_said", "recall"] as const;
export type RoundKind = (typeof roundKinds)[number];

export const voiceRefusals = ["not_a_recording", "too_long", "too_large", "silent", "missing"] as const;
export type VoiceRefusal = (typeof voiceRefusals)[number];

export const voiceStates = ["uploading", "processing", "ready", "refused"] as const;
export type VoiceState = (typeof voiceStates)[number];
