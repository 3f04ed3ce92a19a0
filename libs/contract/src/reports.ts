import { z } from "zod";
import { codePoints } from "./code-points.ts";

import { defineActions } from "./define.ts";
import { id, messageText, none, time } from "./fields.ts";
import { reportReasons, reportResolutions } from "./generated/enums.ts";
import { face } from "./people.ts";
import { REPORT_NOTE_MAX } from "./limits.ts";

const reportNote = messageText
  .transform((value) => value.trim())
  .refine((value) => codePoints(value) <= REPORT_NOTE_MAX, { message: "too long" });

/** A message as it read when it was reported. */
const reportedLine = z.object({
  /** Null where the account is gone. */
  author: face.nullable(),
  body: z.string(),
  createdAt: time,
});

/** A reported message with everybody who reported it. For the group's owners and admins alone. */
export const reportCase = z.object({
  messageId: id,
  message: reportedLine,
  /** What stood before it, oldest first. */
  context: z.array(reportedLine),
  /** What became of it since the first report. */
  since: z.enum(["same", "edited", "deleted", "hidden"]),
  /** Whether it was written to one person, where no admin reads, or hides, more than was reported. */
  direct: z.boolean(),
  /** Whether the one who asks may send its author out of the group. */
  canRemoveAuthor: z.boolean(),
  reports: z.array(z.object({ reporter: face, reason: z.enum(reportReasons), note: z.string(), createdAt: time })),
});
export type ReportCase = z.output<typeof reportCase>;

export const reportsActions = defineActions({
  /** By somebody who takes part in its conversation. The one who wrote it is not told. Again while it is open changes nothing. */
  "chat.report": { input: z.object({ messageId: id, reason: z.enum(reportReasons), note: reportNote.default("") }), output: none },
  /** What waits for the group's owners and admins; for them. */
  "chat.reports": { input: z.object({ groupId: id }), output: z.object({ cases: z.array(reportCase), hasMore: z.boolean() }) },
  /** Answers all open reports of the message; by an owner or admin of a group that they were sent to. */
  "chat.resolveReport": { input: z.object({ groupId: id, messageId: id, resolution: z.enum(reportResolutions) }), output: none },
});
