export * from "./code.ts";
export * from "./group.ts";
export * from "./membership.ts";
export * from "./message.ts";
export * from "./person.ts";
export * from "./play.ts";
export * from "./roles.ts";
