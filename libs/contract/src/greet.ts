import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, name, none, note, time, typedCode } from "./fields.ts";
import { codePurposes } from "./generated/enums.ts";
import { face, meetingView } from "./people.ts";

export const shownCode = z.object({
  id,
  purpose: z.enum(codePurposes),
  groupId: id.nullable(),
  /** Six characters, without the hyphen it is shown with. */
  spoken: z.string(),
  /** Path of the link, `/join/<token>` or `/meet/<token>`; the page puts its own origin before it. */
  path: z.string(),
  poster: z.boolean(),
  useLimit: z.number().int(),
  uses: z.number().int(),
  expiresAt: time,
});
export type ShownCode = z.output<typeof shownCode>;

export const joinedPerson = face.extend({ redemptionId: id, joinedAt: time, canUndo: z.boolean() });
export type JoinedPerson = z.output<typeof joinedPerson>;

export const meetResult = z.object({
  person: face.extend({ pronouns: z.string().nullable(), respelling: z.string().nullable(), voiceId: id.nullable() }),
  meeting: meetingView,
  /** False where the pair was already counted today; the meeting is then the earlier one. */
  counted: z.boolean(),
  metCount: z.number().int(),
  /** A group both belong to, for links to the person's page. */
  groupId: id,
});
export type MeetResult = z.output<typeof meetResult>;

/** A random id of the device's own making that names one attempt to join, so that a retry finds the same newcomer. */
export const requestId = z.string().regex(/^[0-9a-f]{32}$/);

export const greetActions = defineActions({
  "greet.createCode": {
    input: z.object({ groupId: id, poster: z.boolean().default(false), useLimit: z.number().int().min(1).max(2000).optional() }),
    output: z.object({ code: shownCode }),
  },
  "greet.listCodes": { input: z.object({ groupId: id }), output: z.object({ codes: z.array(shownCode) }) },
  "greet.revokeCode": { input: z.object({ codeId: id }), output: none },
  "greet.raiseLimit": {
    input: z.object({ codeId: id, useLimit: z.number().int().min(1).max(2000) }),
    output: z.object({ code: shownCode }),
  },
  "greet.joined": {
    input: z.object({ codeId: id }),
    output: z.object({ code: shownCode, full: z.boolean(), people: z.array(joinedPerson) }),
  },
  /** What a code's page shows before joining. `member` says that the asker already belongs to the group. */
  "greet.preview": {
    public: true,
    input: z.object({ code: typedCode }),
    output: z.object({
      purpose: z.enum(codePurposes),
      token: z.string(),
      groupName: z.string().nullable(),
      groupId: id.nullable(),
      memberCount: z.number().int().nullable(),
      greeter: z.object({ name: z.string(), hasPhoto: z.boolean() }),
      signedInAs: z.string().nullable(),
      member: z.boolean(),
    }),
  },
  "greet.join": {
    public: true,
    /** `name` is needed where nobody is signed in. */
    input: z.object({ code: typedCode, name: name.optional(), requestId }),
    output: z.object({ groupId: id, userId: id, greeterId: id }),
  },
  /** Mails each address its own single-use link, valid for seven days. */
  "greet.inviteByEmail": {
    input: z.object({
      groupId: id,
      emails: z
        .array(z.email().transform((value) => value.toLowerCase()))
        .min(1)
        .max(20),
    }),
    output: z.object({ sent: z.number().int() }),
  },
  "greet.undoJoin": { input: z.object({ redemptionId: id }), output: none },
  "greet.createMeetCode": { input: none, output: z.object({ code: shownCode }) },
  "greet.meet": { input: z.object({ code: typedCode }), output: meetResult },
  "greet.undoMeeting": { input: z.object({ meetingId: id }), output: none },
  "greet.setNote": { input: z.object({ meetingId: id, body: note }), output: none },
});
