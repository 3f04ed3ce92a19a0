import { z } from "zod";
import { defineActions } from "./define.ts";
import { id } from "./fields.ts";
import { photoRefusals, photoStates } from "./generated/enums.ts";
import { ATTACHMENT_MAX_BYTES, photoContentTypes } from "./limits.ts";

const pixels = z.number().int().min(1);

/** A photo of a message, in the order in which they were sent. Its measures are known once it is ready; a refused one is never shown. */
export const attachment = z.object({
  id,
  state: z.enum(["processing", "ready", "refused"]),
  width: pixels.nullable(),
  height: pixels.nullable(),
});
export type Attachment = z.output<typeof attachment>;

/** What a linked page says of itself. Every word of it is foreign, but for `site`: the host that answered. */
export const linkPreview = z.object({
  url: z.string(),
  site: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  image: z.object({ width: pixels, height: pixels }).nullable(),
});
export type LinkPreview = z.output<typeof linkPreview>;

/** How far a photo has come that is to be sent. */
export const uploadStatus = z.object({ id, state: z.enum(photoStates), refusal: z.enum(photoRefusals).nullable() });
export type UploadStatus = z.output<typeof uploadStatus>;

/** Photos for messages, from the device to where a message can be sent with them. */
export const attachmentsActions = defineActions({
  "chat.startUpload": {
    input: z.object({
      conversationId: id,
      contentType: z.enum(photoContentTypes),
      bytes: z.number().int().min(1).max(ATTACHMENT_MAX_BYTES),
    }),
    /** A multipart POST: the fields first, then `file`. Valid for ten minutes, once. */
    output: z.object({ attachmentId: id, upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) }),
  },
  /** Says that the upload is done, and how far the photo has come: it may be asked again until it is ready or refused. */
  "chat.finishUpload": { input: z.object({ attachmentId: id }), output: z.object({ upload: uploadStatus }) },
});
