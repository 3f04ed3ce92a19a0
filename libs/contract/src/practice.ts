import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, none, time } from "./fields.ts";
import { exercises } from "./generated/enums.ts";
import { dayAnswer } from "./introductions.ts";
import { face } from "./people.ts";
import { KEPT_CARDS_MAX, RETENTION_LEAST, RETENTION_MOST, ANSWERS_MAX } from "./limits.ts";

export const practiceSummary = z.object({
  due: z.number().int(),
  minutes: z.number().int(),
  /** People not yet practised that a session would begin with after the due ones. */
  fresh: z.number().int(),
  dueTomorrow: z.number().int(),
  nextDueAt: time.nullable(),
  /** Share (0..1) of the people in practice whose name is forecast to be recalled a day from now; null before the first review. */
  nameScore: z.number().nullable(),
});
export type PracticeSummary = z.output<typeof practiceSummary>;

export const practiceCard = z.object({
  person: face.extend({ calledBy: z.string().nullable(), respelling: z.string().nullable(), voiceId: id.nullable() }),
  exercise: z.enum(exercises),
  /** Neither met nor ever answered: the page shows the name before it asks for it. */
  introduce: z.boolean(),
  /** The person and others, shuffled: up to two for choose_name, up to three for choose_photo; empty for type_name. */
  options: z.array(face),
  /** Facts for the clue, and in the photo's place for a person without one; the page words them in its language. Without facts, their voice stands there. */
  metAt: time.nullable(),
  groupName: z.string().nullable(),
  about: z.string().nullable(),
  /** What they answered last to a group's question of the day. */
  answer: dayAnswer.nullable(),
});
export type PracticeCard = z.output<typeof practiceCard>;

/** A card with the time from which it is asked; now or earlier for somebody not practised yet. */
export const keptCard = practiceCard.extend({ dueAt: time });
export type KeptCard = z.output<typeof keptCard>;

// A year: what is older says nothing of a memory now, and its time counts as this.
const LONG_AGO_MS = 31_536_000_000;

const practiceAnswer = z.object({
  /** Made by the page for this answer; sent again, it counts once. */
  clientId: id,
  personId: id,
  exercise: z.enum(exercises),
  /** Without a choice and without a text the answer is "I don't know". */
  chosenId: id.optional(),
  typed: z.string().max(400).optional(),
  /** From pages of the release before, which gave one clue and did not count. */
  hint: z.boolean().default(false),
  /** How many clues were given before the answer; one that says the name counts twice. */
  clues: z.number().int().min(0).max(9).optional(),
  elapsedMs: z.number().int().min(0).max(3_600_000),
  /** How long before it was sent it was given. A span and not a time: the device's clock may be wrong. */
  agoMs: z
    .number()
    .int()
    .min(0)
    .default(0)
    .transform((ms) => Math.min(ms, LONG_AGO_MS)),
});
const practiceOutcome = z.object({ correct: z.boolean(), close: z.boolean(), name: z.string(), dueAt: time });

export const practiceActions = defineActions({
  "practice.summary": { input: z.object({ groupId: id.optional() }), output: z.object({ summary: practiceSummary }) },
  "practice.start": {
    /** With an event: those of it alone, due or not, at most ten, and the summary is of these. */
    input: z.object({ groupId: id.optional(), eventId: id.optional(), limit: z.number().int().min(1).max(50).default(20) }),
    output: z.object({
      cards: z.array(practiceCard),
      summary: practiceSummary,
      event: z.object({ id, name: z.string() }).nullable(),
    }),
  },
  /** What will be due in the next days, for practice without network; `learnerId` says whose it is, for a page may be older than the session. */
  "practice.keep": {
    input: z.object({ groupId: id }),
    output: z.object({ learnerId: id, cards: z.array(keptCard).max(KEPT_CARDS_MAX) }),
  },
  /** The share of names that shall be known when they are asked again. */
  "practice.setRetention": { input: z.object({ retention: z.number().min(RETENTION_LEAST).max(RETENTION_MOST) }), output: none },
  "practice.answer": { input: practiceAnswer, output: practiceOutcome },
  /** One outcome each, in their order; a code where an answer is not taken: not_found, conflict. */
  "practice.answers": {
    /** Answers of another person than whose session it is are refused as signed_out: on a shared device a queue waits for its own. */
    input: z.object({ learnerId: id.optional(), answers: z.array(practiceAnswer).min(1).max(ANSWERS_MAX) }),
    output: z.object({ outcomes: z.array(z.union([practiceOutcome, z.object({ code: z.enum(["not_found", "conflict"]) })])) }),
  },
});
