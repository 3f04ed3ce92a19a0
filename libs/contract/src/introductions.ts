import { z } from "zod";
import { defineActions } from "./define.ts";
import { id } from "./fields.ts";
import { face } from "./people.ts";

/** Why two people should meet, in what both wrote about themselves; else that one of them is new, or only that they have not met. */
const introductionReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["from", "likes", "writes"]), word: z.string() }),
  z.object({ kind: z.enum(["newest", "unmet"]) }),
]);
export type IntroductionReason = z.output<typeof introductionReason>;

export const introduction = face.extend({ reason: introductionReason });
export type Introduction = z.output<typeof introduction>;

export const introductionsActions = defineActions({
  /** Up to three members whom I have not met; the same all day, and who was met is replaced. */
  "introductions.three": { input: z.object({ groupId: id }), output: z.object({ people: z.array(introduction) }) },
});
