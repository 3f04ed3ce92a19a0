export * from "./digest-time.ts";
export * from "./excerpt.ts";
export * from "./local-time.ts";
export * from "./push-service.ts";
export * from "./quiet.ts";
export * from "./tellable.ts";
