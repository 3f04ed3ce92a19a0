import type { groupsActions } from "@namegame/contract";
import {
  archiveGroup,
  createGroup,
  getGroup,
  leaveGroup,
  listGroups,
  listRoster,
  removeMember,
  renameGroup,
  restoreGroup,
  setHidden,
  setRetention,
  setRole,
} from "@namegame/core";
import type { ActorContext, Handlers } from "../../server/action.ts";
import { done } from "../done.ts";

const callOf = ({ db, actor, now }: ActorContext) => ({ db, actor, now });

export const groupsHandlers: Handlers<typeof groupsActions> = {
  async "groups.create"(context, input) {
    await context.services.limits.group(context.actor.userId);
    return createGroup({ ...callOf(context), ...input });
  },
  "groups.list": (context) => listGroups(callOf(context)),
  "groups.get": (context, input) => getGroup({ ...callOf(context), ...input }),
  "groups.roster": (context, input) => listRoster({ ...callOf(context), ...input }),
  "groups.rename": (context, input) => done(renameGroup({ ...callOf(context), ...input })),
  "groups.setRetention": (context, input) => done(setRetention({ ...callOf(context), ...input })),
  "groups.archive": (context, input) => done(archiveGroup({ ...callOf(context), ...input })),
  "groups.restore": (context, input) => done(restoreGroup({ ...callOf(context), ...input })),
  "groups.leave": (context, input) => done(leaveGroup({ ...callOf(context), ...input })),
  "groups.removeMember": (context, input) => done(removeMember({ ...callOf(context), ...input })),
  "groups.setRole": (context, input) => done(setRole({ ...callOf(context), ...input })),
  "groups.setHidden": (context, input) => done(setHidden({ ...callOf(context), ...input })),
};
