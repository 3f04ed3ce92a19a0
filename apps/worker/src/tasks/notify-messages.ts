import { notifyMessages } from "@namegame/core";

import { defineTask } from "./task.ts";

export const notifyMessagesTask = defineTask({
  name: "notify.messages",
  run: ({ db, pusher, payload: { conversationId } }) => notifyMessages({ db, conversationId, push: pusher !== null }),
});
