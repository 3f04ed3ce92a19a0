import type { notifyActions } from "@namegame/contract";
import {
  countNotifications,
  getConversationNotify,
  getNotifySettings,
  listNotifications,
  listPushDevices,
  markAllRead,
  markNotificationRead,
  removePushDevice,
  setConversationNotify,
  subscribePush,
  updateNotifySettings,
} from "@namegame/core";
import type { ActorContext, Handlers } from "../../server/action.ts";
import { done } from "../done.ts";
import { presentDevices } from "./server/present-devices.ts";

const callOf = ({ db, actor, now }: ActorContext) => ({ db, actor, now });

/** Every action here is counted, reading and changing apart. */
function reading<T>(context: ActorContext, work: (call: ReturnType<typeof callOf>) => Promise<T>): Promise<T> {
  return context.services.notifyLimits.read(context.actor.userId).then(() => work(callOf(context)));
}

function changing<T>(context: ActorContext, work: (call: ReturnType<typeof callOf>) => Promise<T>): Promise<T> {
  return context.services.notifyLimits.change(context.actor.userId).then(() => work(callOf(context)));
}

export const notifyHandlers: Handlers<typeof notifyActions> = {
  "notify.list": (context, input) => reading(context, (call) => listNotifications({ ...call, ...input })),
  "notify.count": (context) => reading(context, countNotifications),
  "notify.markRead": (context, input) => done(changing(context, (call) => markNotificationRead({ ...call, ...input }))),
  "notify.markAllRead": (context) => done(changing(context, markAllRead)),
  "notify.settings": (context) => reading(context, getNotifySettings),
  "notify.updateSettings": (context, input) => changing(context, (call) => updateNotifySettings({ ...call, ...input })),
  "notify.push": (context) =>
    reading(context, async (call) => ({
      publicKey: context.services.config.VAPID_PUBLIC_KEY ?? null,
      devices: presentDevices({
        rows: await listPushDevices(call),
        sessions: await context.services.auth.listDevices({ actor: context.actor }),
      }),
    })),
  async "notify.subscribe"(context, input) {
    const { config, notifyLimits } = context.services;
    await notifyLimits.device(context.actor.userId);
    return subscribePush({ ...callOf(context), ...input, trustedPushOrigins: config.PUSH_ORIGINS });
  },
  "notify.removeDevice": (context, input) => done(changing(context, (call) => removePushDevice({ ...call, ...input }))),
  "notify.conversation": (context, input) => reading(context, (call) => getConversationNotify({ ...call, ...input })),
  "notify.setConversation": (context, input) => changing(context, (call) => setConversationNotify({ ...call, ...input })),
};
