import { z } from "zod";
import { defineActions } from "./define.ts";
import { dayAnswerText, id, none } from "./fields.ts";
import { face } from "./people.ts";
import { event } from "./play.ts";
import { COURSES_MAX } from "./limits.ts";

/** Why two people should meet, in what both wrote about themselves; else that one of them is new, or only that they have not met. */
const introductionReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["from", "likes", "writes"]), word: z.string() }),
  z.object({ kind: z.enum(["newest", "unmet"]) }),
]);
export type IntroductionReason = z.output<typeof introductionReason>;

export const introduction = face.extend({ reason: introductionReason });
export type Introduction = z.output<typeof introduction>;

/** The tables of an event, as whoever leads it sees them. */
export const tablePlan = z.object({
  event,
  /** One for each course, in their order; empty where no tables are made. */
  rounds: z.array(z.object({ round: z.number().int(), tables: z.array(z.object({ table: z.number().int(), people: z.array(face) })) })),
  /** Who is here and has no seat: all of them before the tables are made, who came late after it. */
  unseated: z.array(face),
});
export type TablePlan = z.output<typeof tablePlan>;

/** Where I sit in one course, and with whom. */
export const mySeat = z.object({ round: z.number().int(), table: z.number().int(), people: z.array(face) });
export type MySeat = z.output<typeof mySeat>;

/** A question: its number in the list, or an organiser's own words. */
const asked = z.union([z.number().int().min(0), z.string()]);
export type Asked = z.output<typeof asked>;

/** What somebody answered, as others are shown it. */
export const dayAnswer = z.object({ asked, body: z.string() });
export type DayAnswer = z.output<typeof dayAnswer>;

const day = z.iso.date();

export const dayQuestionView = z.object({
  /** Of UTC: until it ends the answer may be changed. */
  day,
  asked,
  mine: z.string().nullable(),
  /** How many others answered, whom I may see. */
  others: z.number().int(),
  /** What they answered; null until I have. */
  answers: z.array(face.extend({ body: z.string() })).nullable(),
  /** Whether I may ask something else in its place. */
  canAsk: z.boolean(),
});
export type DayQuestion = z.output<typeof dayQuestionView>;

export const myAnswer = dayAnswer.extend({ day });
export type MyAnswer = z.output<typeof myAnswer>;

const ofEvent = z.object({ eventId: id });

export const introductionsActions = defineActions({
  /** Up to three members whom I have not met; the same all day, and who was met is replaced. */
  "introductions.three": { input: z.object({ groupId: id }), output: z.object({ people: z.array(introduction) }) },

  /** Host. */
  "introductions.tables": { input: ofEvent, output: z.object({ plan: tablePlan }) },
  /** Host. Seats everybody who is here for so many courses; tables that were made before go. `too_late` where the event is over. */
  "introductions.makeTables": {
    input: ofEvent.extend({ courses: z.number().int().min(1).max(COURSES_MAX) }),
    output: z.object({ plan: tablePlan }),
  },
  /** Host. Seats those who came late at the smallest tables; everybody else stays. */
  "introductions.seatLate": { input: ofEvent, output: z.object({ plan: tablePlan }) },
  /** Host. */
  "introductions.clearTables": { input: ofEvent, output: none },
  /** My seats at the event that goes on in the group; empty where there are none. */
  "introductions.mySeats": { input: z.object({ groupId: id }), output: z.object({ seats: z.array(mySeat) }) },

  /** The group's question of the day; null where the group is archived. */
  "introductions.question": { input: z.object({ groupId: id }), output: z.object({ question: dayQuestionView.nullable() }) },
  /** Answers it, or changes the answer. `too_late` where that day is over, `conflict` where something else is asked meanwhile. */
  "introductions.answer": {
    input: z.object({ groupId: id, day, asked, body: dayAnswerText }),
    output: z.object({ question: dayQuestionView }),
  },
  /** Takes an answer of mine back, of whatever day. */
  "introductions.deleteAnswer": { input: z.object({ groupId: id, day }), output: none },
  /** What I answered in this group before today, newest first. */
  "introductions.myAnswers": { input: z.object({ groupId: id }), output: z.object({ answers: z.array(myAnswer) }) },
  /** Host. Asks this today in place of the list's question, or with null that one again. */
  "introductions.ask": {
    input: z.object({ groupId: id, text: dayAnswerText.nullable() }),
    output: z.object({ question: dayQuestionView }),
  },
});
