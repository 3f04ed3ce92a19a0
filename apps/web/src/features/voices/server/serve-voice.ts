import { fail, id, VOICE_CONTENT_TYPE } from "@namegame/contract";
import { viewVoice } from "@namegame/core";
import { answerPicture, type PictureServices } from "../../../server/picture.ts";
import { inRange } from "./in-range.ts";

// As a photo is kept: its address never gives another sound, and a voice that somebody may no longer hear should leave their device, too.
const CACHE = "private, max-age=3600, immutable";

/** Answers `GET /api/voices/<voiceId>`: the sound, or the same 404 for whatever it is that the asker does not get to hear. */
export async function serveVoice({
  request,
  services,
  voiceId,
}: {
  request: Request;
  services: PictureServices;
  voiceId: string;
}): Promise<Response> {
  const answer = await answerPicture({
    request,
    services,
    async find(call) {
      const known = id.safeParse(voiceId).data;
      if (!known) fail("not_found");
      const object = await viewVoice({ ...call, voiceId: known });
      return { object, version: known, cacheControl: CACHE, contentType: VOICE_CONTENT_TYPE };
    },
  });
  return inRange(request, answer);
}
