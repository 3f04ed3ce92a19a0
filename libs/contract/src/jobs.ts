import { z } from "zod";
import { id } from "./fields.ts";

/** Mails by template; the worker's catalogue holds the words. Links are whole URLs made by the enqueuing process. */
export const mail = z.discriminatedUnion("template", [
  z.object({ template: z.literal("sign_in_code"), to: z.email(), code: z.string(), minutes: z.number().int(), url: z.url().optional() }),
  z.object({ template: z.literal("invitation"), to: z.email(), groupName: z.string(), inviter: z.string(), url: z.url() }),
  /** Who wrote and how often, never what. `unsubscribeUrl` ends these mails by one POST, and shows a page for it (RFC 8058). */
  z.object({
    template: z.literal("digest"),
    to: z.email(),
    name: z.string(),
    /** A talk of two is named by the other person alone. */
    lines: z.array(z.object({ group: z.string().nullable(), people: z.array(z.string()), count: z.number().int() })),
    url: z.url(),
    settingsUrl: z.url(),
    unsubscribeUrl: z.url(),
  }),
  /** Two weeks after an event, for who asked for it. `people`: how many of it there are to practise. */
  z.object({
    template: z.literal("refresher"),
    to: z.email(),
    name: z.string(),
    eventName: z.string(),
    groupName: z.string(),
    people: z.number().int(),
    url: z.url(),
    settingsUrl: z.url(),
    unsubscribeUrl: z.url(),
  }),
]);
export type Mail = z.output<typeof mail>;

/** Every job, by its graphile-worker task identifier. */
export const jobs = {
  "photo.process": z.object({ photoId: id }),
  "photo.delete": z.object({ photoId: id }),
  /** Once nobody can upload to its address any more: what came after the photo was made goes. */
  "photo.deleteOriginal": z.object({ photoId: id }),
  /** Looks at a message's first link, and keeps what its page says of itself. */
  "message.unfurl": z.object({ messageId: id }),
  "preview.delete": z.object({ imageKey: z.string() }),
  "attachment.process": z.object({ attachmentId: id }),
  /** Deletes all that is stored of a photo whose row is gone, and of one that is there what was uploaded after it was made. */
  "attachment.delete": z.object({ attachmentId: id }),
  "voice.process": z.object({ voiceId: id }),
  /** Deletes all that is stored of a recording whose row is gone, and of one that is there what was uploaded after it was made. */
  "voice.delete": z.object({ voiceId: id }),
  "mail.send": mail,
  /** Finds whom to tell of the messages of a conversation that nobody was told of yet. */
  "notify.messages": z.object({ conversationId: id }),
  /** One message to one device. */
  "push.send": z.object({ messageId: id, subscriptionId: id }),
  /** Gives the answers of a revealed round to their players' practice. */
  "game.practise": z.object({ gameId: id, round: z.number().int() }),
  /** Finds the events of two weeks ago, and tells those who were there. */
  "refresher.send": z.object({}).loose(),
  /** One refresher to one device. */
  "refresher.push": z.object({ refresherId: id, subscriptionId: id }),
  "digest.send": z.object({}).loose(),
  /** Writes down how well each group knows its names today. */
  "score.record": z.object({}).loose(),
  "clean.codes": z.object({}).loose(),
  "clean.sessions": z.object({}).loose(),
  "clean.photos": z.object({}).loose(),
  "clean.attachments": z.object({}).loose(),
  "clean.voices": z.object({}).loose(),
  "clean.rateLimits": z.object({}).loose(),
  "clean.notifications": z.object({}).loose(),
  "clean.messages": z.object({}).loose(),
  "clean.jobs": z.object({}).loose(),
} as const;
export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.input<(typeof jobs)[N]>;
