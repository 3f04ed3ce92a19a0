import { recordGroupScores } from "@namegame/core";

import { defineTask } from "./task.ts";

export const scoreRecordTask = defineTask({
  name: "score.record",
  async run({ db, log }) {
    log.info({ groups: await recordGroupScores({ db }) }, "scores written");
  },
});
