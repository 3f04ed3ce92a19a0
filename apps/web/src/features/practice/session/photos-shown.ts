import type { Face } from "@namegame/contract";
import { voiceUrl } from "../../../client/voice-url.ts";
import { photoSource } from "../../../shell/photo-source.ts";
import { standsInVoice } from "./clue.ts";
import type { Step } from "./session.ts";

/** The widths at which a question draws photos; also given to the preloader, so that both choose the same file. */
export const FACE_SIZES = "(min-width: 48rem) 26rem, 90vw";
export const OPTION_SIZES = "(min-width: 48rem) 13rem, 45vw";
/** A photo that has not come by then may never come; the question is asked all the same. */
const LONGEST_WAIT_MS = 8_000;

/** Resolves when everything the step shows, and the voice that stands in a photo's place, is there (or failed to come): only then does the time of the answer begin. */
export async function photosShown(step: Step): Promise<void> {
  const load = (face: Face, sizes: string) => loadPhoto(face.photoId, sizes);
  const photos =
    step.card.exercise === "choose_photo" && step.kind === "ask"
      ? step.card.options.map((option) => load(option, OPTION_SIZES))
      : [standsInVoice(step.card) ? loadVoice(step.card.person.voiceId) : load(step.card.person, FACE_SIZES)];
  await Promise.race([Promise.allSettled(photos), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
}

async function loadPhoto(photoId: string | null, sizes: string): Promise<void> {
  const source = photoSource(photoId);
  if (!source) return;
  const image = new Image();
  image.sizes = sizes;
  if (source.srcSet) image.srcset = source.srcSet;
  image.src = source.src;
  await image.decode();
}

/** Into the browser's cache, from where it is played. */
async function loadVoice(voiceId: string | null): Promise<void> {
  if (voiceId !== null) await (await fetch(voiceUrl(voiceId))).arrayBuffer();
}
