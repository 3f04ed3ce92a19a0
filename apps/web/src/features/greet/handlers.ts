import type { greetActions } from "@namegame/contract";
import {
  createCode,
  createMeetCode,
  getJoined,
  inviteByEmail,
  joinByCode,
  listCodes,
  meetByCode,
  previewCode,
  raiseLimit,
  revokeCode,
  setNote,
  undoJoin,
  undoMeeting,
} from "@namegame/core";
import type { ActorContext, Handlers, PublicContext } from "../../server/action.ts";
import { done } from "../done.ts";
import { callerOf, giveDevice } from "./caller.ts";
import { guessing } from "./guessing.ts";

const callOf = ({ db, actor, now, services }: ActorContext) => ({ db, actor, now, secret: services.config.CODE_SECRET });

export const greetHandlers: Handlers<typeof greetActions> = {
  async "greet.createCode"(context, input) {
    await context.services.limits.code(context.actor.userId);
    return createCode({ ...callOf(context), ...input });
  },
  "greet.listCodes": (context, input) => listCodes({ ...callOf(context), ...input }),
  "greet.revokeCode": (context, input) => done(revokeCode({ ...callOf(context), ...input })),
  "greet.raiseLimit": (context, input) => raiseLimit({ ...callOf(context), ...input }),
  "greet.joined": (context, input) => getJoined({ ...callOf(context), ...input }),
  async "greet.preview"(context, { code }) {
    const { db, actor, now, services } = context;
    await giveDevice(context);
    return guessing(context, code, () => previewCode({ db, actor, now, secret: services.config.CODE_SECRET, code }));
  },
  "greet.join": (context, input) => join(context, input),
  async "greet.inviteByEmail"(context, input) {
    const { limits, config } = context.services;
    await limits.mail(context.actor.userId, input.emails.length);
    return inviteByEmail({ ...callOf(context), publicUrl: config.PUBLIC_URL, ...input });
  },
  "greet.undoJoin": (context, input) => done(undoJoin({ ...callOf(context), ...input })),
  "greet.createMeetCode": (context) => createMeetCode(callOf(context)),
  "greet.meet": (context, { code }) => guessing(context, code, () => meetByCode({ ...callOf(context), code })),
  "greet.undoMeeting": (context, input) => done(undoMeeting({ ...callOf(context), ...input })),
  "greet.setNote": (context, input) => done(setNote({ ...callOf(context), ...input })),
};

async function join(context: PublicContext, input: { code: string; name?: string | undefined; requestId: string }) {
  const { db, actor, now, services, request, responseHeaders } = context;
  const caller = callerOf(context);
  if (!actor) await services.limits.join(caller);
  const joined = await guessing(context, input.code, () => joinByCode({ db, actor, now, secret: services.config.CODE_SECRET, ...input }));
  if (actor) return joined;
  if (joined.outcome === "again") await services.limits.joinedBefore(caller);
  const { cookies } = await services.auth.startSession({ userId: joined.userId, headers: request.headers });
  for (const cookie of cookies) responseHeaders.append("set-cookie", cookie);
  return joined;
}
