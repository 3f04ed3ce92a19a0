export { beatHeart, stopHeart } from "./beat-heart.ts";
export { freeSilentWorkers, freeWorkers, HEARTBEAT_MS } from "./free-silent-workers.ts";
export { readQueueState } from "./queue-state.ts";
export type { QueueState } from "./queue-state.ts";
