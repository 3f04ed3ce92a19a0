import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, name, none, time } from "./fields.ts";
import { arrivals, gameStates, roundKinds } from "./generated/enums.ts";
import { face } from "./people.ts";
import { ROUNDS_MAX, TEAMS_MAX } from "./limits.ts";

export const event = z.object({
  id,
  groupId: id,
  name: z.string(),
  startsAt: time,
  endsAt: time,
  /** How many are here. */
  attending: z.number().int(),
  /** Whether I am. */
  here: z.boolean(),
});
export type Event = z.output<typeof event>;

export const attendee = face.extend({
  arrival: z.enum(arrivals).nullable(),
  /** Said yes to being shown in games, and has a photo. */
  playable: z.boolean(),
});
export type Attendee = z.output<typeof attendee>;

const option = face;

/** A question as every screen shows it; nothing in it says which option is right. */
const question = z.object({
  kind: z.enum(roundKinds),
  /** face_to_name, recall: the face that is asked for. */
  photoId: id.nullable(),
  /** name_to_face: the name that is asked for. */
  name: z.string().nullable(),
  /** who_said: what the person wrote about themselves, without their name. */
  said: z.string().nullable(),
  /** Two to four; names without photos for face_to_name, photos without names for name_to_face, both for who_said; empty for recall, which is typed. */
  options: z.array(option.extend({ name: z.string().nullable() })),
});
export type Question = z.output<typeof question>;

const standing = z.object({
  team: z.number().int().nullable(),
  person: face.nullable(),
  points: z.number().int(),
  place: z.number().int(),
});
export type Standing = z.output<typeof standing>;

/** The solution. `person` is null where they withdrew meanwhile: the round then counts for nobody. */
const reveal = z.object({
  person: face.extend({ calledBy: z.string().nullable(), respelling: z.string().nullable(), voiceId: id.nullable() }).nullable(),
  right: z.number().int(),
  answered: z.number().int(),
  /** The first three who were right. */
  fastest: z.array(face.extend({ elapsedMs: z.number().int() })),
});

/** What the room sees: the same for the projector, the host and every phone. */
export const game = z.object({
  id,
  groupId: id,
  groupName: z.string(),
  hostId: id.nullable(),
  state: z.enum(gameStates),
  /** 0 in the lobby. */
  round: z.number().int(),
  roundCount: z.number().int(),
  roundSeconds: z.number().int(),
  teamCount: z.number().int(),
  /** What is left of the phase when this was made: a span, since the phone's clock may be wrong. Null in the lobby and at the end. */
  phaseLeftMs: z.number().int().nullable(),
  players: z.number().int(),
  /** The newest of them first, as the lobby shows them; empty after it. Faces only of those who may be shown. */
  newest: z.array(face),
  /** Faces that may be shown, and people who are here and may not be: a number alone. */
  faces: z.number().int(),
  notShown: z.number().int(),
  answered: z.number().int(),
  question: question.nullable(),
  reveal: reveal.nullable(),
  /** Teams where there are teams, else the first ten people; best first. No people while a question is asked: their names and faces are its solution. */
  standings: z.array(standing),
  /** Faces shown so far whose name at least half of the room had right the last time. */
  known: z.number().int(),
  shown: z.number().int(),
});
export type Game = z.output<typeof game>;

/** What one player's phone knows beside it. */
export const gameSeat = z.object({
  /** False for a host or a projector that only watches. */
  plays: z.boolean(),
  team: z.number().int().nullable(),
  points: z.number().int(),
  place: z.number().int().nullable(),
  streak: z.number().int(),
  bestStreak: z.number().int(),
  /** The question is about me: I sit this one out, and get what a right answer gets. */
  sitsOut: z.boolean(),
  /** I came while the question was asked: I answer from the next one on. */
  waits: z.boolean(),
  answer: z.object({ chosenId: id.nullable(), typed: z.string().nullable() }).nullable(),
  /** Whether it was right, and what it brought; null until the reveal. */
  correct: z.boolean().nullable(),
  gained: z.number().int().nullable(),
  /** Whether my face may be shown; null where I was not asked yet. */
  consents: z.boolean().nullable(),
  hasPhoto: z.boolean(),
  withdrawn: z.boolean(),
});
export type GameSeat = z.output<typeof gameSeat>;

export const gameScene = z.object({ game, seat: gameSeat });
export type GameScene = z.output<typeof gameScene>;

const ofGame = z.object({ gameId: id });

/** Host: an owner, admin or helper of the group; what is theirs alone is marked. */
export const playActions = defineActions({
  "play.events": { input: z.object({ groupId: id }), output: z.object({ today: event.nullable(), past: z.array(event) }) },
  /** Host. Lasts 18 hours, or until the group begins another. */
  "play.createEvent": { input: z.object({ groupId: id, name }), output: z.object({ event }) },
  /** Host. Everybody of the group, those who are here first. */
  "play.attendees": { input: z.object({ eventId: id }), output: z.object({ event, people: z.array(attendee) }) },
  /** Host: by list. */
  "play.setHere": { input: z.object({ eventId: id, userId: id, here: z.boolean() }), output: z.object({ event }) },
  /** Myself, at the event that goes on in the group. */
  "play.checkIn": { input: z.object({ groupId: id }), output: z.object({ event }) },
  /** Whether my face and line may be shown in this group's games. */
  "play.setConsent": { input: z.object({ groupId: id, plays: z.boolean() }), output: none },

  /** The game that goes on in the group, if any. */
  "play.running": { input: z.object({ groupId: id }), output: z.object({ gameId: id.nullable(), canHost: z.boolean() }) },
  /** Host. Makes today's event where there is none. `conflict` where one goes on. */
  "play.createGame": {
    input: z.object({
      groupId: id,
      roundCount: z.number().int().min(1).max(ROUNDS_MAX).default(10),
      teamCount: z.union([z.literal(0), z.number().int().min(2).max(TEAMS_MAX)]).default(0),
      roundSeconds: z.number().int().min(5).max(60).default(20),
    }),
    output: z.object({ gameId: id }),
  },
  /** For the room's screen: the path behind the QR code, and the code to type. Host. */
  "play.code": { input: ofGame, output: z.object({ path: z.string(), spoken: z.string() }) },
  /** The game and my seat in it, by reading; the socket says what changes. */
  "play.scene": { input: ofGame, output: gameScene },
  /** A member sits down to play, and is here. `consents` answers whether their face may be shown. */
  "play.join": { input: ofGame.extend({ consents: z.boolean().optional() }), output: gameScene },
  /** My face is in no frame from now on. */
  "play.withdraw": { input: ofGame, output: none },
  /** Host: the first round. `too_few_faces` below FACES_MIN. */
  "play.start": { input: ofGame, output: none },
  /** Host: ends what goes on, a question or a reveal, before its time. `round` and `state` say what the host saw, so that a double press skips one. */
  "play.next": { input: ofGame.extend({ round: z.number().int(), state: z.enum(gameStates) }), output: none },
  /** Host. */
  "play.end": { input: ofGame, output: none },
  /** How many people my answers in this game were about: my practice asks for them again. */
  "play.scheduled": { input: ofGame, output: z.object({ people: z.number().int() }) },
});

export const playEvents = defineActions({
  /** From now on this socket hears of the game. Sent again after every reconnect. */
  "game:enter": { input: ofGame, output: gameScene },
  "game:leave": { input: ofGame, output: none },
  /**
   * One answer to one round; the first counts, and the same or another sent again is answered with the first. `too_late` after the bell, by the
   * server's clock, and for any round but the one that is asked. Strict: who answers is the session's person.
   */
  "game:answer": {
    input: ofGame
      .extend({ round: z.number().int().min(1), chosenId: id.optional(), typed: z.string().max(400).optional() })
      .strict()
      .refine(({ chosenId, typed }) => (chosenId === undefined) !== (typed === undefined), { path: ["chosenId"], message: "one of both" }),
    output: z.object({ answer: z.object({ chosenId: id.nullable(), typed: z.string().nullable() }) }),
  },
});
