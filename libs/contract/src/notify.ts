import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, none, time } from "./fields.ts";
import { conversationTypes, type NotificationKind, notificationKinds, notifyChoices } from "./generated/enums.ts";
import { face } from "./people.ts";
import { refresher } from "./refresher.ts";
import { MUTE_MAX_MS } from "./limits.ts";

const MINUTES_OF_DAY = 24 * 60;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

const minute = z
  .number()
  .int()
  .min(0)
  .max(MINUTES_OF_DAY - 1);
/** Minutes after midnight on the person's own clock; across midnight where `from` is later than `to`. */
export const quietHours = z.object({ from: minute, to: minute });
export type QuietHours = z.output<typeof quietHours>;

/** An IANA name such as Europe/Berlin. */
export const timeZone = z.string().min(1).max(64).refine(isTimeZone, { message: "no time zone" });

export const notification = z.object({
  id,
  kind: z.enum(notificationKinds),
  conversationId: id,
  messageId: id,
  /** Where the message stands in its conversation. */
  seq: z.number().int(),
  conversationType: z.enum(conversationTypes),
  groupName: z.string().nullable(),
  /** Null where the author's account is gone. */
  author: face.nullable(),
  /** Empty for a request: its words are read after the yes, or in the conversation. */
  excerpt: z.string(),
  createdAt: time,
  unread: z.boolean(),
});
export type Notification = z.output<typeof notification>;

export const notifySettings = z.object({
  quiet: quietHours.nullable(),
  timeZone: z.string(),
  previews: z.boolean(),
  digest: z.boolean(),
  /** Whether there is a proved address to send mails to. */
  digestPossible: z.boolean(),
  /** Two weeks after an event: in the inbox, and on the devices that take pushes. */
  refreshers: z.boolean(),
  /** And by mail. */
  refresherMail: z.boolean(),
});
export type NotifySettings = z.output<typeof notifySettings>;

export const pushDevice = z.object({ id, label: z.string(), current: z.boolean(), createdAt: time });
export type PushDevice = z.output<typeof pushDevice>;

export const conversationNotify = z.object({
  choice: z.enum(notifyChoices),
  /** Nothing is told before; null where it is not muted. */
  mutedUntil: time.nullable(),
});
export type ConversationNotify = z.output<typeof conversationNotify>;

const base64url = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`));
// An uncompressed point of P-256, and the secret that its browser made with it (RFC 8291).
const subscriptionKeys = { p256dh: base64url(65).startsWith("B"), auth: base64url(16) };
const endpoint = z.url({ protocol: /^https?$/ }).max(2_000);

/** What a push is about, before it is put into words. Null where the person wants no names and texts on a locked screen. */
export interface PushFacts extends Pick<PushMessage, "conversationId" | "seq" | "badge"> {
  kind: NotificationKind;
  author: string | null;
  group: string | null;
  excerpt: string | null;
}

/** What the service worker shows, and what is encrypted for it. Field names are short of nothing: a push may hold 3,993 bytes. */
export const pushMessage = z.object({
  kind: z.enum([...notificationKinds, "refresher"]),
  title: z.string(),
  body: z.string(),
  /** Path of this site that a tap opens. */
  url: z.string(),
  /** One notification is shown for each; of a refresher its own id, as service workers of the release before know no other word. */
  conversationId: id,
  /** Of the message in its conversation: an older one than was shown is a repeat or late. Of a refresher 1. */
  seq: z.number().int(),
  /** Messages not read yet, for the badge of the icon. */
  badge: z.number().int(),
});
export type PushMessage = z.output<typeof pushMessage>;

export const notifyActions = defineActions({
  /** The inbox, unread first, then newest first; `offset` counts what is shown already. */
  "notify.list": {
    input: z.object({ offset: z.number().int().min(0).max(10_000).default(0) }),
    output: z.object({
      notifications: z.array(notification),
      /** Beside them, newest first and with each page the same: pages of the release before know nothing of these. */
      refreshers: z.array(refresher),
      unread: z.number().int(),
      hasMore: z.boolean(),
    }),
  },
  "notify.count": { input: none, output: z.object({ unread: z.number().int() }) },
  "notify.markRead": { input: z.object({ notificationId: id }), output: none },
  "notify.markAllRead": { input: none, output: none },
  "notify.settings": { input: none, output: z.object({ settings: notifySettings }) },
  /** A missing field stays; `quiet: null` takes the quiet hours away. */
  "notify.updateSettings": {
    input: z.object({
      quiet: quietHours.nullable().optional(),
      timeZone: timeZone.optional(),
      previews: z.boolean().optional(),
      digest: z.boolean().optional(),
      refreshers: z.boolean().optional(),
      refresherMail: z.boolean().optional(),
    }),
    output: z.object({ settings: notifySettings }),
  },
  /** The key of this server that a browser subscribes with; null where pushes are off. And the devices that take pushes now. */
  "notify.push": { input: none, output: z.object({ publicKey: z.string().nullable(), devices: z.array(pushDevice) }) },
  /** `replaces`: the endpoint that the browser gave up for this one. */
  "notify.subscribe": {
    input: z.object({ endpoint, ...subscriptionKeys, replaces: endpoint.optional() }),
    output: z.object({ deviceId: id }),
  },
  "notify.removeDevice": { input: z.object({ deviceId: id }), output: none },
  "notify.conversation": { input: z.object({ conversationId: id }), output: z.object({ notify: conversationNotify }) },
  "notify.setConversation": {
    input: z.object({
      conversationId: id,
      choice: z.enum(notifyChoices),
      /** Mutes for so long from now; without it the mute ends. */
      muteMs: z.number().int().min(1).max(MUTE_MAX_MS).optional(),
    }),
    output: z.object({ notify: conversationNotify }),
  },
});
