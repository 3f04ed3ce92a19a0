export * from "./codes/index.ts";
export * from "./introductions/index.ts";
export * from "./links/index.ts";
export * from "./names/index.ts";
export * from "./notify/index.ts";
export * from "./play/index.ts";
export * from "./policies/index.ts";
export * from "./practice/index.ts";
