import { practiseRound } from "@namegame/core";

import { defineTask } from "./task.ts";

export const gamePractiseTask = defineTask({
  name: "game.practise",
  run: ({ db, payload }) => practiseRound({ db, ...payload }),
});
