export * from "./day-question.ts";
export * from "./meet-today.ts";
export * from "./plan-tables.ts";
export { tableCounts } from "./table-sizes.ts";
