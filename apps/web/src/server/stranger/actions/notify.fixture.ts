import type { notifyActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

const endpoint = "https://updates.push.services.mozilla.com/wpush/v2/of-the-stranger";
const keys = { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) };

export const notifyCases: ActionCases<typeof notifyActions> = {
  "notify.list": { own: () => ({}) },
  "notify.count": { own: () => ({}) },
  "notify.markRead": refused("not_found", ({ notificationId }) => ({ notificationId })),
  "notify.markAllRead": { own: () => ({}) },
  "notify.settings": { own: () => ({}) },
  "notify.updateSettings": { own: () => ({ quiet: { from: 1320, to: 420 }, timeZone: "Europe/Berlin", digest: true }) },
  "notify.push": { own: () => ({}) },
  "notify.subscribe": {
    // Gives up nobody's endpoint but one's own, and takes nobody's without its secret.
    own: ({ pushEndpoint }) => ({ endpoint, ...keys, replaces: pushEndpoint }),
    refused: [{ code: "conflict", input: ({ pushEndpoint }) => ({ endpoint: pushEndpoint, ...keys }) }],
  },
  "notify.removeDevice": refused("not_found", ({ deviceId }) => ({ deviceId })),
  "notify.conversation": refused("not_found", ({ conversationId }) => ({ conversationId })),
  "notify.setConversation": refused("not_found", ({ conversationId }) => ({ conversationId, choice: "none" as const })),
};
