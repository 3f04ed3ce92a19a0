import {
  completePhoto,
  findPhotoWork,
  photoKey,
  photoKeys,
  type PhotoWork,
  publishFaceChange,
  publishPhoto,
  refusePhoto,
} from "@namegame/core";
import { PHOTO_MAX_BYTES, type PhotoRefusal, photoSizes } from "@namegame/contract";
import type { Db } from "@namegame/db";
import type { Storage } from "@namegame/storage";

import { makePhoto, type MadePhoto } from "../picture/make-photo.ts";
import { deleteAll } from "./delete-all.ts";
import { readOriginal } from "./read-original.ts";
import { defineTask } from "./task.ts";

/** Makes the squares and the master of an uploaded picture, or of another crop, and shows the photo; or says why not. */
export const photoProcessTask = defineTask({
  name: "photo.process",
  async run({ db, storage, log, payload: { photoId } }) {
    const work = await findPhotoWork({ db, photoId });
    if (!work) return deleteAll(storage, photoKeys(photoId));
    const photo = { db, storage, photoId, work };
    if (work.state === "processing") {
      const made = await make(photo);
      if ("refusal" in made) {
        await refusePhoto({ db, photoId, refusal: made.refusal });
        log.info({ photoId, refusal: made.refusal }, "photo refused");
      } else {
        await store({ storage, photoId, made });
        if ((await completePhoto({ ...photo, ...made })) === "gone") return deleteAll(storage, photoKeys(photoId));
      }
    }
    // Also when the state was decided by an earlier attempt that died before it came here.
    await storage.delete(photoKey(photoId, "original"));
    await tell(photo);
  },
});

interface Photo {
  db: Db;
  storage: Storage;
  photoId: string;
  work: PhotoWork;
}

async function make({ db, storage, photoId, work }: Photo): Promise<MadePhoto | { refusal: PhotoRefusal }> {
  const key = work.recropOf ? photoKey(work.recropOf, "master") : photoKey(photoId, "original");
  const original = await readOriginal({ storage, key, maxBytes: PHOTO_MAX_BYTES });
  if ("bytes" in original) return makePhoto({ bytes: original.bytes, crop: work.crop });
  if (original.refusal === "too_large") return original;
  // The photo it is cut from may have been replaced, master and all, by a crop that was begun earlier: look again there.
  const again = await findPhotoWork({ db, photoId });
  if (again && again.recropOf !== work.recropOf) throw new Error("the picture has moved to another photo");
  return original;
}

async function store({ storage, photoId, made }: { storage: Storage; photoId: string; made: MadePhoto }): Promise<void> {
  const write = (part: "master" | (typeof photoSizes)[number], bytes: Buffer) =>
    storage.write({ key: photoKey(photoId, part), contentType: "image/webp", bytes });
  await write("master", made.master);
  for (const size of photoSizes) await write(size, made.squares[size]);
}

async function tell({ db, photoId, work: { userId } }: Photo): Promise<void> {
  const now = await findPhotoWork({ db, photoId });
  if (!now) return;
  await publishPhoto({ db, userId, photo: { id: photoId, state: now.state, refusal: now.refusal } });
  if (now.state === "ready") await publishFaceChange({ db, userId });
}
