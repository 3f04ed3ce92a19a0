export * from "./known.ts";
export * from "./plan-round.ts";
export * from "./points.ts";
export * from "./standings.ts";
export * from "./teams.ts";
