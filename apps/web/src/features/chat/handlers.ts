import type { chatActions } from "@namegame/contract";
import { acceptRequest, declineRequest, setPosting, setReceipts, startDirect } from "@namegame/core";
import type { Handlers } from "../../server/action.ts";

export const chatHandlers: Handlers<typeof chatActions> = {
  "chat.startDirect": ({ db, actor, now, services }, input) =>
    startDirect({ db, actor, now, ...input, countRequest: () => services.limits.request(actor.userId) }),
  "chat.accept": async ({ db, actor, now }, input) => {
    await acceptRequest({ db, actor, now, ...input });
    return {};
  },
  "chat.decline": async ({ db, actor, now }, input) => {
    await declineRequest({ db, actor, now, ...input });
    return {};
  },
  "chat.setPosting": async ({ db, actor, now }, input) => {
    await setPosting({ db, actor, now, ...input });
    return {};
  },
  "chat.setReceipts": async ({ db, actor }, input) => {
    await setReceipts({ db, actor, ...input });
    return {};
  },
};
