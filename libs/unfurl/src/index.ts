export { publicNetwork } from "./network.ts";
export type { Network } from "./network.ts";
export type { UnfurlRefusal } from "./refusal.ts";
export { unfurl } from "./unfurl.ts";
export type { PagePreview } from "./unfurl.ts";
