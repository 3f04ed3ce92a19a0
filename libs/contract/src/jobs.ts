import { z } from "zod";
import { id } from "./fields.ts";

/** Mails by template; the worker's catalogue holds the words. Links are whole URLs made by the enqueuing process. */
export const mail = z.discriminatedUnion("template", [
  z.object({ template: z.literal("sign_in_code"), to: z.email(), code: z.string(), minutes: z.number().int(), url: z.url().optional() }),
  z.object({ template: z.literal("invitation"), to: z.email(), groupName: z.string(), inviter: z.string(), url: z.url() }),
]);
export type Mail = z.output<typeof mail>;

/** Every job, by its graphile-worker task identifier. */
export const jobs = {
  "photo.process": z.object({ photoId: id }),
  "photo.delete": z.object({ photoId: id }),
  /** Once nobody can upload to its address any more: what came after the photo was made goes. */
  "photo.deleteOriginal": z.object({ photoId: id }),
  "mail.send": mail,
  "clean.codes": z.object({}).loose(),
  "clean.sessions": z.object({}).loose(),
  "clean.photos": z.object({}).loose(),
  "clean.rateLimits": z.object({}).loose(),
  "clean.messages": z.object({}).loose(),
  "clean.jobs": z.object({}).loose(),
} as const;
export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.input<(typeof jobs)[N]>;
