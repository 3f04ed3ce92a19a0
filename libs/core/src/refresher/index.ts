export * from "./claim-refresher-push.ts";
export * from "./mark-refresher-read.ts";
export * from "./send-refreshers.ts";
