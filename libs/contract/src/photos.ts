import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, none } from "./fields.ts";
import { photoRefusals, photoStates } from "./generated/enums.ts";
import { PHOTO_MAX_BYTES, photoContentTypes } from "./limits.ts";

/** A square in fractions of the upright picture: left and top edge over width and height, side over the shorter side. */
export const crop = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1), size: z.number().gt(0).max(1) });
export type Crop = z.output<typeof crop>;

export const photoStatus = z.object({ id, state: z.enum(photoStates), refusal: z.enum(photoRefusals).nullable() });
export type PhotoStatus = z.output<typeof photoStatus>;

export const photosActions = defineActions({
  "photos.begin": {
    input: z.object({ contentType: z.enum(photoContentTypes), bytes: z.number().int().min(1).max(PHOTO_MAX_BYTES), crop }),
    /** A multipart POST: the fields first, then `file`. Valid for ten minutes, once. */
    output: z.object({ photoId: id, upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) }),
  },
  /** The photo that is shown, and the newest one still on its way or refused. */
  "photos.mine": { input: none, output: z.object({ current: z.object({ id, crop }).nullable(), pending: photoStatus.nullable() }) },
  "photos.finish": { input: z.object({ photoId: id }), output: z.object({ photo: photoStatus }) },
  "photos.status": { input: z.object({ photoId: id }), output: z.object({ photo: photoStatus }) },
  /** Makes a new photo, with a new id, from the whole picture of the one that is shown. */
  "photos.recrop": { input: z.object({ photoId: id, crop }), output: z.object({ photo: photoStatus }) },
  "photos.remove": { input: none, output: none },
});
