import type { peopleActions } from "@namegame/contract";
import { blockPerson, getMe, getPerson, listBlocked, listPeople, unblockPerson, updateMe } from "@namegame/core";
import type { ActorContext, Handlers } from "../../server/action.ts";
import { done } from "../done.ts";

const callOf = ({ db, actor, now }: ActorContext) => ({ db, actor, now });

export const peopleHandlers: Handlers<typeof peopleActions> = {
  "people.me": (context) => getMe(callOf(context)),
  "people.updateMe": (context, input) => updateMe({ ...callOf(context), ...input }),
  "people.list": (context, input) => listPeople({ ...callOf(context), ...input }),
  "people.get": (context, input) => getPerson({ ...callOf(context), ...input }),
  "people.block": (context, input) => done(blockPerson({ ...callOf(context), ...input })),
  "people.unblock": (context, input) => done(unblockPerson({ ...callOf(context), ...input })),
  "people.blocked": (context) => listBlocked(callOf(context)),
};
