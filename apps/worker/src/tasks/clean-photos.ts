import { cleanPhotos } from "@namegame/core";

import { defineTask } from "./task.ts";

export const cleanPhotosTask = defineTask({
  name: "clean.photos",
  async run({ db, log }) {
    log.info({ rows: await cleanPhotos({ db }) }, "cleaned");
  },
});
