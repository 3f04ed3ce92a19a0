import { z } from "zod";
import { defineActions } from "./define.ts";
import { about, id, name, none, pronouns, time } from "./fields.ts";
import { fieldAudiences, membershipRoles, messagesFroms } from "./generated/enums.ts";

/** Enough to draw a face: `/api/photos/<photoId>/<size>`, or the neutral avatar where photoId is null. */
export const face = z.object({ userId: id, name: z.string(), photoId: id.nullable() });
export type Face = z.output<typeof face>;

export const personCard = face.extend({
  calledBy: z.string().nullable(),
  role: z.enum(membershipRoles),
  joinedAt: time,
  metCount: z.number().int(),
  lastMetAt: time.nullable(),
  isMe: z.boolean(),
});
export type PersonCard = z.output<typeof personCard>;

export const meetingView = z.object({
  id,
  metAt: time,
  groupId: id.nullable(),
  groupName: z.string().nullable(),
  note: z.string().nullable(),
  canUndo: z.boolean(),
});
export type MeetingView = z.output<typeof meetingView>;

export const personView = personCard.extend({
  pronouns: z.string().nullable(),
  respelling: z.string().nullable(),
  /** How they say their name: `/api/voices/<voiceId>`. */
  voiceId: id.nullable(),
  about: z.string().nullable(),
  meetings: z.array(meetingView),
  canRemove: z.boolean(),
  assignableRoles: z.array(z.enum(membershipRoles)),
  canWrite: z.boolean(),
  /** True where writing first sends a message request. */
  needsRequest: z.boolean(),
  blocked: z.boolean(),
});
export type PersonView = z.output<typeof personView>;

export const me = face.extend({
  email: z.string().nullable(),
  emailVerified: z.boolean(),
  calledBy: z.string().nullable(),
  pronouns: z.string().nullable(),
  respelling: z.string().nullable(),
  about: z.string().nullable(),
  aboutAudience: z.enum(fieldAudiences),
  messagesFrom: z.enum(messagesFroms),
  /** Whether others see how far this person has read; changed by chat.setReceipts. */
  sharesReads: z.boolean(),
  /** The share of names that shall be known when practice asks again; changed by practice.setRetention. */
  retention: z.number(),
  /** A guest has neither passkey nor verified e-mail: signing out loses the account. */
  guest: z.boolean(),
});
export type Me = z.output<typeof me>;

export const peopleActions = defineActions({
  "people.me": { input: none, output: z.object({ me }) },
  "people.updateMe": {
    input: z.object({
      name: name.optional(),
      calledBy: name.nullable().optional(),
      pronouns: pronouns.nullable().optional(),
      respelling: name.nullable().optional(),
      about: about.nullable().optional(),
      aboutAudience: z.enum(fieldAudiences).optional(),
      messagesFrom: z.enum(messagesFroms).optional(),
    }),
    output: z.object({ me }),
  },
  "people.list": { input: z.object({ groupId: id }), output: z.object({ people: z.array(personCard) }) },
  "people.get": { input: z.object({ groupId: id, userId: id }), output: z.object({ person: personView }) },
  "people.block": { input: z.object({ userId: id }), output: none },
  "people.unblock": { input: z.object({ userId: id }), output: none },
  "people.blocked": { input: none, output: z.object({ people: z.array(z.object({ userId: id, name: z.string() })) }) },
});
