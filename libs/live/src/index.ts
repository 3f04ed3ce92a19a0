export { createLive } from "./create-live.ts";
export type { Live, LiveOptions, MessagePage, Seed, SendResult } from "./create-live.ts";
export { createLine } from "./connection.ts";
export type { LineOptions, SocketLine } from "./connection.ts";
export { newId } from "./new-id.ts";
export { createMemoryStorage } from "./outbox/storage.ts";
export type { OutboxStorage, StoredMessage } from "./outbox/storage.ts";
export type { Connection, LiveState, MessageWindow, Pending } from "./state.ts";
export { listedConversations, pendingIn, unreadOf, unreadTotal } from "./views.ts";
