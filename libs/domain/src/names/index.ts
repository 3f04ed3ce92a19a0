export * from "./fold.ts";
export * from "./match-name.ts";
export * from "./search.ts";
export * from "./slip.ts";
