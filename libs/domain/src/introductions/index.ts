export * from "./meet-today.ts";
