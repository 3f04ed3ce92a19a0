import type { ErrorCode } from "@namegame/contract";

/** What a person is told for each fault: what happened and what to do. Pages that know more say it better themselves. */
export const faults: Record<ErrorCode, string> = {
  invalid_input: "Something in there is not right. Check it and try again.",
  message_too_long: "This message is too long. Shorten it or send it in two.",
  name_invalid: "A name has 1 to 80 characters.",
  self: "That is you.",
  signed_out: "You are signed out. Sign in and try again.",
  foreign_origin: "This page was opened from another address. Open NameGame itself and try again.",
  not_allowed: "You may not do this.",
  not_found: "This is no longer here.",
  not_available: "This person is not available.",
  code_unusable: "This code cannot be used any more. Ask for a new one.",
  already_counted: "Already counted today.",
  conflict: "Somebody else changed this meanwhile. Look again and try once more.",
  last_owner: "A group needs an owner. Make somebody else an owner first.",
  too_late: "It is too late for this.",
  too_few_faces: "A game needs at least three people whose photo may be shown. Ask one more.",
  email_taken: "This e-mail address has an account already. Sign in with it.",
  mail_code_unusable: "This code is wrong or too old. Ask for a new one.",
  group_full: "This code has let in as many as it may.",
  group_archived: "This group is archived.",
  photo_unusable: "This photo cannot be used. Try another one.",
  too_many: "That was too much at once. Wait a little and try again.",
  unavailable: "No connection. Try again in a moment.",
  internal: "That did not work. Try again in a moment.",
};
