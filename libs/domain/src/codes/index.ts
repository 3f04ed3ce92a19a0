export * from "./alphabet.ts";
export * from "./lifetimes.ts";
export * from "./read-code.ts";
