import { fail, id, type PhotoSize, photoSizes } from "@namegame/contract";
import { viewPhoto } from "@namegame/core";
import { answerPicture, type PictureServices } from "../../../server/picture.ts";

// The address of a picture never shows another one, so nothing is asked again within the hour. Not longer: a face that somebody may no
// longer see should leave their device too.
const SQUARE_CACHE = "private, max-age=3600, immutable";

/** Answers `GET /api/photos/<photoId>/<size>`: the picture, or the same 404 for whatever it is that the asker does not get to see. */
export async function servePhoto(options: {
  request: Request;
  services: PictureServices;
  photoId: string;
  size: string;
}): Promise<Response> {
  return answerPicture({
    ...options,
    async find(call) {
      const photoId = id.safeParse(options.photoId).data;
      const size = sizeOf(options.size);
      if (!photoId || !size) fail("not_found");
      const object = await viewPhoto({ ...call, photoId, size });
      return { object, version: `${photoId}-${size}`, cacheControl: size === "master" ? "no-store" : SQUARE_CACHE };
    },
  });
}

function sizeOf(text: string): PhotoSize | "master" | undefined {
  return text === "master" ? text : photoSizes.find((size) => String(size) === text);
}
