export * from "./group-share.ts";
export * from "./group-totals.ts";
export * from "./my-score.ts";
export * from "./record-group-scores.ts";
