import type { photosActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

const crop = { x: 0, y: 0, size: 1 };

export const photosCases: ActionCases<typeof photosActions> = {
  "photos.begin": { own: () => ({ contentType: "image/png", bytes: 1000, crop }) },
  "photos.mine": { own: () => ({}) },
  "photos.finish": refused("not_found", ({ uploadId }) => ({ photoId: uploadId })),
  "photos.status": refused("not_found", ({ photoId }) => ({ photoId })),
  "photos.recrop": refused("not_found", ({ photoId }) => ({ photoId, crop })),
  "photos.remove": { own: () => ({}) },
};
